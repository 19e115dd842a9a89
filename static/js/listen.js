// «Послушать»: plays in place instead of following the link; a second press stops. One voice at a time.
// The element stands in the page, because the idle watch takes a playing sound for somebody being there.

const sound = document.createElement('audio');
document.body.append(sound);
let playing = null;
let left = [];

const stop = () => {
  sound.pause();
  playing?.removeAttribute('data-playing');
  playing = null;
};

const next = () => {
  if (!left.length) return stop();
  sound.src = left.shift();
  return sound.play().catch(stop);
};

const start = (button) => {
  stop();
  playing = button;
  button.setAttribute('data-playing', '');
  left = [button.href, ...(button.dataset.then?.split(' ') ?? [])];
  next();
};

sound.addEventListener('ended', next);

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-listen]');
  if (!button) return;
  event.preventDefault();
  if (button === playing) stop();
  else start(button);
});

// Another screen of a machine says something else.
document.addEventListener('stage', stop);
