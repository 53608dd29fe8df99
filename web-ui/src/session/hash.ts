/** What the address says behind its #, which browsers send to nobody: `#set-up=…` or `#login=…`. */
export function saidBehindHash(name: 'set-up' | 'login'): string | null {
  const said = window.location.hash.slice(1);
  return said.startsWith(`${name}=`) ? decodeURIComponent(said.slice(name.length + 1)) : null;
}

/** Takes it out of the address, and of what the browser remembers of it. */
export function forgetHash(): void {
  window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
}
