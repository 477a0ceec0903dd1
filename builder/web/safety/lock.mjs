/**
 * The lock: the page takes away its own network, and that of every worker that starts after it.
 *
 * It closes fetch, beacons, sockets, pictures, forms, frames and prefetch, and after that the two roads that a policy
 * does not close. A link that the reader follows stays open: that is how one leaves.
 */

// The page's first policy still holds too; together they leave only what is in this one.
const LOCKED = [
  "default-src 'none'",
  "script-src 'wasm-unsafe-eval'",
  'worker-src blob:',
  'img-src blob: data:',
  "connect-src 'none'",
  "form-action 'none'",
].join('; ')

const OPEN_ROADS = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'open']

/**
 * Close the lock; once closed, only a new page opens it.
 * @param {Window} window
 */
export function closeLock(window) {
  const { document } = window
  const $html = document.documentElement
  if ($html.dataset.lock === 'locked') return
  const $meta = document.createElement('meta')
  $meta.httpEquiv = 'Content-Security-Policy'
  $meta.content = LOCKED
  document.head.append($meta)
  for (const name of OPEN_ROADS) {
    Object.defineProperty(window, name, { value: undefined, writable: false, configurable: false })
  }
  $html.dataset.lock = 'locked'
}
