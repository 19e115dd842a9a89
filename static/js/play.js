// A tap without a new page: focus stays, a cut is retried.
import morph from "./morph.js";
const { play, stage, said } = window;
let busy;

async function send(url, init) {
  busy = 1;
  try {
    const answer = await fetch(url, { ...init, headers: { "X-Play": 1 } });
    if (answer.status > 499) throw answer;
    if (answer.redirected) location = answer.url;
    else if (answer.ok) show(await answer.text());
    else location.reload();
  } catch {
    play.className = "cut";
    said.textContent = play.dataset.lost;
    setTimeout(send, 2000, url, init);
  }
}

function show(html) {
  if (html[1] == "!") return dispatchEvent(new CustomEvent("end", { detail: html }));
  const { id } = document.activeElement;
  const open = stage.querySelector("details[open]");
  morph(stage, html);
  busy = play.className = "";
  (window[open?.id] ?? {}).open = true;
  const same = window[id];
  (same && !same.disabled ? same : stage.querySelector("[data-focus]")).focus({ preventScroll: true });
  said.textContent = stage.firstElementChild.dataset.say;
  stage.dispatchEvent(new Event("stage", { bubbles: true }));
}

play.onsubmit = (event) => {
  if (event.target != play) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(play));
  body.append("act", event.submitter.value);
  if (!busy) send(play.action, { method: "POST", body });
};

stage.onclick = (event) => {
  const link = event.target.closest("[data-swap]");
  if (!link) return;
  event.preventDefault();
  if (!busy) send(link.href);
};
