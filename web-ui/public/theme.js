(function () {
  var choice = null;
  try {
    choice = localStorage.getItem('rollcall.theme');
  } catch {
    // A browser that keeps nothing follows the system.
  }
  var dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
