// What moves by itself on the phone: the seconds of a call go on from swap to swap, a conversation is shown from its end
// (with the keyboard open too), unless something further up is pointed at.
let clock, seconds = 0;

const two = (number) => String(number).padStart(2, "0");

function to_end() {
  for (const talk of document.querySelectorAll("[data-scroll-end]")) {
    if (talk.querySelector("[data-pointed]")) continue;
    for (const place of [talk, talk.parentElement]) place.scrollTop = place.scrollHeight; // whichever of them scrolls
  }
}

function begin() {
  to_end();
  clearInterval(clock);
  const place = document.querySelector("[data-counts-up]");
  seconds = place ? Math.max(seconds, Number(place.dataset.countsUp)) : 0;
  if (!place) return;
  const show = () => { place.textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`; };
  show();
  clock = setInterval(() => { seconds += 1; show(); }, 1000);
}

document.addEventListener("stage", begin);
document.addEventListener("focusin", to_end);
begin();
