/**
 * The words of the page: those of all sites come as a file of their own, once for all; this site's own are in the page.
 *
 * The page asks for the file while it loads itself, and scripts wait for it. As long as it does not come the page is what
 * it is without script: one can type and print, and nothing that was typed goes.
 */
import { pageBundle } from './bundle.mjs'
import { need } from './page.mjs'

/** @import { Bundle, ScriptData } from './bundle.mjs' */

const WITHIN = 30_000

/**
 * @param {HTMLFormElement} $form
 * @returns {Promise<Bundle>} once all words are here
 */
export async function readBundle($form) {
  const own = JSON.parse(need(document, '#words', HTMLElement).textContent ?? '')
  const address = need(document, 'link[data-words]', HTMLLinkElement).href
  const shared = (await fetchWords(address)) ?? (await fetchAgain(address, $form))
  return pageBundle(shared, own)
}

/**
 * @param {string} address
 * @param {RequestInit} [options]
 * @returns {Promise<ScriptData | null>} null when it does not come, or is not what it should be
 */
async function fetchWords(address, options = {}) {
  try {
    const response = await fetch(address, { ...options, signal: AbortSignal.timeout(WITHIN) })
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}

/**
 * Say that the page is not whole, and fetch again each time that someone asks for it or the network is back.
 * @param {string} address
 * @param {HTMLFormElement} $form
 * @returns {Promise<ScriptData>}
 */
async function fetchAgain(address, $form) {
  const $note = need(document, '[data-without-words]', HTMLElement)
  const $sentence = need($note, 'p', HTMLElement)
  const $again = need($note, 'button', HTMLButtonElement)
  const $announce = need(document, '[data-announce]', HTMLElement)
  const askFirst = (/** @type {BeforeUnloadEvent} */ event) => {
    if ($form.isConnected && isTyped($form)) event.preventDefault()
  }
  window.addEventListener('beforeunload', askFirst)
  need(document, '[data-without-script]', HTMLElement).hidden = true
  $note.hidden = false
  for (;;) {
    $announce.textContent = $sentence.textContent
    await asked($again)
    $announce.textContent = ''
    const words = await fetchWords(address, { cache: 'reload' })
    if (!words) continue
    window.removeEventListener('beforeunload', askFirst)
    if (document.activeElement === $again) need(document, '#plan-title', HTMLElement).focus()
    $note.hidden = true
    return words
  }
}

/**
 * Resolves when someone presses the button, or the network is back.
 * @param {HTMLButtonElement} $again
 * @returns {Promise<void>}
 */
function asked($again) {
  return new Promise((resolve) => {
    const heard = new AbortController()
    const answer = () => {
      heard.abort()
      resolve()
    }
    $again.addEventListener('click', answer, { signal: heard.signal })
    window.addEventListener('online', answer, { signal: heard.signal })
  })
}

/**
 * Whether there is something in the form that the page did not come with.
 * @param {HTMLFormElement} $form
 */
function isTyped($form) {
  return Array.from($form.elements).some(
    ($control) =>
      ($control instanceof HTMLTextAreaElement && $control.value !== $control.defaultValue) ||
      ($control instanceof HTMLInputElement &&
        ($control.value !== $control.defaultValue || $control.checked !== $control.defaultChecked)),
  )
}
