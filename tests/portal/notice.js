/** Buttons marked `data-notice` say what they would have done; the demo portals save nothing. */
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-notice]') : null;
  if (!button) return;
  document.querySelector('.notice')?.remove();
  const notice = document.createElement('div');
  notice.className = 'notice';
  notice.setAttribute('role', 'status');
  notice.textContent = button.getAttribute('data-notice');
  document.body.append(notice);
  setTimeout(() => notice.remove(), 4000);
});
