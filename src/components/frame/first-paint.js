((page, dark) => {
  let settings = {};
  try {
    settings = JSON.parse(localStorage.getItem('the-ask:settings')) || settings;
  } catch {}
  const put = (name, ...values) => {
    if (values.includes(settings[name])) page[name] = settings[name];
  };
  page.theme = dark.matches ? 'night' : 'paper';
  put('theme', 'paper', 'sepia', 'night');
  put('face', 'sans');
  put('size', '1', '3', '4', '5');
  put('width', 'narrow', 'wide');
})(document.documentElement.dataset, matchMedia('(prefers-color-scheme:dark)'));
