// Runs before anything is drawn: colours, density and time zone must be known by then. What was chosen stands at the html element.
(() => {
  const root = document.documentElement;
  const keep = (name, value) => (document.cookie = `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax`);
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    const chosen = root.dataset.colours ?? 'system';
    const dark = chosen === 'dark' || (chosen === 'system' && systemIsDark.matches);
    root.setAttribute('theme', dark ? 'dark' : 'light');
    // For the sign-in page, which does not know whose it is.
    keep('slipway-colours', chosen);
  };
  window.slipwayLook = (colours, density, keys) => {
    Object.assign(root.dataset, { colours, density, keys });
    paint();
  };
  systemIsDark.addEventListener('change', paint);
  paint();
  keep('slipway-zone', encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone));
})();
