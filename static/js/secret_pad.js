// The pad of pictures or digits: presses gather in the page, and one form is sent at the end.
// Without this script every press is a form of its own.

for (const pad of document.querySelectorAll('[data-pad]')) {
  const wanted = Number(pad.dataset.pad);
  const field = pad.querySelector('[data-pad-field]');
  const dots = pad.querySelectorAll('.pad__dot');
  const words = pad.querySelector('[data-pad-words]');
  const form = pad.closest('form');
  let sent = false;

  const digits = () => field.value.replace(/\D/g, '');

  const show = () => {
    const count = Math.min(digits().length, wanted);
    dots.forEach((dot, place) => dot.classList.toggle('pad__dot--on', place < count));
    if (words) words.textContent = pad.dataset.counted.replace('%s', count);
  };

  const finish = () => {
    show();
    if (sent || digits().length < wanted || 'groups' in pad.dataset) return;
    sent = true;
    form.submit();
  };

  const press = (digit) => {
    if (digits().length >= wanted) return;
    const all = digits() + digit;
    field.value = 'groups' in pad.dataset ? all.match(/.{1,4}/g).join(' ') : all;
    finish();
  };

  pad.addEventListener('click', (event) => {
    const key = event.target.closest('[name=press]');
    if (key) {
      event.preventDefault();
      press(key.value);
    } else if (event.target.closest('[data-pad-clear]')) {
      event.preventDefault();
      field.value = '';
      show();
    }
  });

  // Typing goes on in the field itself; elsewhere on the page the digit keys press the keys of the pad.
  field.addEventListener('input', finish);
  document.addEventListener('keydown', (event) => {
    const typing = event.target.matches('input, textarea, select');
    if (typing || event.ctrlKey || event.altKey || event.metaKey || !/^\d$/.test(event.key)) return;
    if (pad.querySelector(`[name=press][value="${event.key}"]`)) press(event.key);
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) field.value = '';
    sent = false;
    show();
  });
}
