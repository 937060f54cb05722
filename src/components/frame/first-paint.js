((page, dark) => {
  const put = (settings) => {
    for (const [name, ...values] of [
      ['theme', 'paper', 'sepia', 'night'],
      ['face', 'sans'],
      ['size', '1', '3', '4', '5'],
      ['width', 'narrow', 'wide'],
    ]) {
      if (values.includes(settings[name])) page[name] = settings[name];
    }
  };
  dark.onchange = () => {
    page.theme = dark.matches ? 'night' : 'paper';
    try {
      put(JSON.parse(localStorage.getItem('the-ask:settings')) || {});
    } catch {}
  };
  dark.onchange();
  if (navigator.connection?.rtt > 100) return;
  for (const href of document.currentScript.dataset.fonts?.split(' ') ?? []) {
    const link = { rel: 'preload', as: 'font', crossOrigin: '', href };
    document.head.append(Object.assign(document.createElement('link'), link));
  }
})(document.documentElement.dataset, matchMedia('(prefers-color-scheme:dark)'));
