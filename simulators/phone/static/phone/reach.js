// On a real phone the page begins at the task, and comes back to it with every tap: what is said above the phone, all
// of its screen and help are then in sight at once.
const GAP = 16; // px between the glass and help
const narrow = matchMedia("(max-width: 40em)");
const { play } = window;
const glass = () => (narrow.matches ? document.querySelector(".play__machine .phone__glass") : null);
const top = (place) => place.getBoundingClientRect().top;
let tapped = false;

function fit() {
  const place = glass();
  if (!place) return;
  const help = document.querySelector(".play__help")?.offsetHeight ?? 0;
  const below = place.closest(".machine").getBoundingClientRect().bottom - place.getBoundingClientRect().bottom;
  play.style.setProperty("--fit", `${Math.ceil(top(place) - top(play) + below + help + GAP)}px`);
}

fit();
if (glass() && !scrollY) play.scrollIntoView();
document.addEventListener("click", ({ target }) => { tapped = Boolean(target.closest?.(".phone")); }, true);
document.addEventListener("stage", () => {
  fit();
  const said = document.querySelector(".play__task > .notice");
  if (glass() && (tapped || said) && top(play) < 0) play.scrollIntoView();
});
