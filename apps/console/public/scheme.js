// Runs before the first paint, so that a dark console never flashes white. A file of its own: the page's policy allows
// no inline script. The key is the one that the console's colour scheme setting is stored under.
(function applyStoredColourScheme() {
  let stored = null;
  try {
    stored = localStorage.getItem('embargo-watch.colour-scheme');
  } catch {
    // Storage may be switched off; the system's scheme is used then.
  }
  const dark = stored === 'dark' || (stored !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
