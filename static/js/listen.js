// «Послушать»: plays in place instead of following the link; a second press stops. One voice at a time.
// The element stands in the page, because the idle watch takes a playing sound for somebody being there.

const sound = document.createElement('audio');
document.body.append(sound);
let playing = null;

const stop = () => {
  sound.pause();
  playing?.removeAttribute('data-playing');
  playing = null;
};

const start = (button) => {
  stop();
  playing = button;
  button.setAttribute('data-playing', '');
  sound.src = button.href;
  sound.play().catch(stop);
};

sound.addEventListener('ended', stop);

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-listen]');
  if (!button) return;
  event.preventDefault();
  if (button === playing) stop();
  else start(button);
});
