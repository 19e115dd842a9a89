// A play without a row: this tab alone keeps the machine, so that reload, Back and another language find it as it was left.
const { play, stage } = window;
const keep = () => history.replaceState((window.kept ?? play.elements.box).value, "");

function takeUp(sealed) {
  const look = Object.assign(document.createElement("button"), { value: "play/look", hidden: true });
  play.elements.box.value = sealed;
  play.append(look);
  look.click();
  look.remove();
}

// The end is a page of its own; as its scripts run already, only what they look at is new.
addEventListener("end", ({ detail }) => {
  document.body = new DOMParser().parseFromString(detail, "text/html").body;
  scrollTo(0, 0);
  window.main.focus({ preventScroll: true });
  keep();
});

document.addEventListener("submit", async (event) => {
  const { target, submitter } = event;
  if (submitter?.name !== "language") return;
  event.preventDefault();
  const body = new FormData(target);
  body.set("language", submitter.value);
  const { url } = await fetch(target.action, { method: "POST", body });
  history.replaceState(history.state, "", url);
  location.reload();
});

stage.addEventListener("stage", keep);
if (typeof history.state === "string") takeUp(history.state);
else keep();
