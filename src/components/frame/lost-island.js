// What an island could not fetch, in a tunnel, it says: its controls stay as the server sent them, disabled.
document.addEventListener('astro:hydration-error', ({ target: island }) => {
  const line =
    island.querySelector('[data-save-status] > :last-child') ??
    (island.firstElementChild && island.appendChild(document.createElement('p')));
  if (line) line.textContent = 'This could not be loaded. Reload the page when you have a connection.';
});
