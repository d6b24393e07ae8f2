// Runs before anything is drawn: the colour scheme and the time zone must be known by then.
(() => {
  const cookie = (name) => document.cookie.split('; ').find((part) => part.startsWith(name + '='))?.slice(name.length + 1);
  const keep = (name, value) => (document.cookie = `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax`);
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    const chosen = cookie('slipway-colours') ?? 'system';
    const dark = chosen === 'dark' || (chosen === 'system' && systemIsDark.matches);
    document.documentElement.setAttribute('theme', dark ? 'dark' : 'light');
  };
  window.slipwayColours = (choice) => {
    keep('slipway-colours', choice);
    paint();
  };
  systemIsDark.addEventListener('change', paint);
  paint();
  keep('slipway-zone', encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone));
})();
