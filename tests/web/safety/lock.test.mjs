import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeLock } from '../../../builder/web/safety/lock.mjs'

/** As much of a window as the lock touches. */
function fakeWindow() {
  const policies = []
  return {
    policies,
    RTCPeerConnection: class {},
    open: () => 'opened',
    document: {
      documentElement: { dataset: { lock: 'open' } },
      createElement: () => ({}),
      head: { append: ({ httpEquiv, content }) => policies.push([httpEquiv, content]) },
    },
  }
}

test('the lock leaves Python, its worker and pictures of our own, and no network at all', () => {
  const window = fakeWindow()
  closeLock(window)
  assert.deepEqual(window.policies, [
    [
      'Content-Security-Policy',
      "default-src 'none'; script-src 'wasm-unsafe-eval'; worker-src blob:; img-src blob: data:; connect-src 'none'; form-action 'none'",
    ],
  ])
  assert.equal(window.document.documentElement.dataset.lock, 'locked')
})

test('the two roads that no policy closes are taken away, and do not come back', () => {
  const window = fakeWindow()
  closeLock(window)
  assert.equal(window.open, undefined)
  assert.equal(window.RTCPeerConnection, undefined)
  assert.throws(() => {
    window.open = () => 'again'
  }, TypeError)
})

test('closing it twice is closing it once', () => {
  const window = fakeWindow()
  closeLock(window)
  closeLock(window)
  assert.equal(window.policies.length, 1)
})
