/**
 * A worker made of bytes that we hold: it inherits the page's policy, so a locked page makes a locked worker.
 */

/**
 * @param {ArrayBuffer} script
 * @returns {Worker}
 */
export function createWorker(script) {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
  const allow = (/** @type {string} */ asked) => {
    if (asked !== address)
      throw new TypeError('worker/worker-from-bytes: only our own script becomes a worker')
    return asked
  }
  // The page's policy names this one policy; a browser without Trusted Types takes the plain address.
  const { trustedTypes } = /** @type {any} */ (globalThis)
  const policy = trustedTypes?.createPolicy('plan-worker', { createScriptURL: allow })
  const worker = new Worker(policy ? policy.createScriptURL(address) : allow(address), { name: 'plan' })
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true })
  return worker
}
