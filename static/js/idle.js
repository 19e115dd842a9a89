// Signs out a computer that was left alone. Taps, keys and sound count as being there; a warning comes first.
// The server counts too, two minutes longer, so a page without this script is closed as well.

const dialog = document.querySelector('[data-idle]');
const WARNING = 60;
const TELL_EVERY = 60;

if (dialog) {
  const limit = Number(dialog.dataset.idle) * 60;
  let last = Date.now();
  let told = Date.now();

  const seconds = (since) => (Date.now() - since) / 1000;

  const sounding = () => [...document.querySelectorAll('audio, video')].some((media) => !media.paused && !media.ended);

  const tell = async () => {
    told = Date.now();
    const token = dialog.querySelector('[name=csrfmiddlewaretoken]').value;
    try {
      const answer = await fetch(dialog.dataset.here, { method: 'POST', headers: { 'X-CSRFToken': token } });
      if (answer.status === 403) window.location.assign(dialog.dataset.gone);
    } catch {
      // The network is away: the page stays as it is and tells again in a minute.
    }
  };

  const alive = () => {
    last = Date.now();
    if (seconds(told) > TELL_EVERY) tell();
  };

  const tick = () => {
    if (sounding()) alive();
    const silent = seconds(last);
    if (silent >= limit) {
      dialog.querySelector('form').submit();
    } else if (silent >= limit - WARNING && !dialog.open) {
      dialog.showModal();
    }
  };

  for (const kind of ['pointerdown', 'keydown', 'wheel', 'submit', 'kladka:here']) {
    document.addEventListener(kind, () => { if (!dialog.open) alive(); }, { capture: true, passive: true });
  }
  const stay = () => { last = Date.now(); tell(); };
  dialog.querySelector('[data-stay]').addEventListener('click', () => { dialog.close(); stay(); });
  dialog.addEventListener('cancel', stay);
  setInterval(tick, 1000);
}
