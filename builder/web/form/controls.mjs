/**
 * The controls of the form as names and values. Read one by one: FormData would replace lone surrogates in silence.
 */

/** @import { Entry } from './answers.mjs' */

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Control */

/**
 * @param {HTMLFormElement} $form
 * @returns {Control[]}
 */
export function namedControls($form) {
  return Array.from($form.elements).filter(
    /** @returns {$control is Control} */ ($control) =>
      ($control instanceof HTMLInputElement || $control instanceof HTMLTextAreaElement) &&
      $control.name !== '',
  )
}

/** @param {Control} $control */
const isTick = ($control) => $control.type === 'checkbox' || $control.type === 'radio'

/**
 * Whether a control holds an answer of the family: the length, the version, the model and hidden ids are ours.
 * @param {Control} $control
 */
export function holdsAnswer($control) {
  if ($control.type === 'hidden' || ['length', 'round', 'model'].includes($control.name)) return false
  return $control instanceof HTMLInputElement && isTick($control)
    ? $control.checked
    : $control.value.trim() !== ''
}

/**
 * No answer, and the size that it has by itself.
 * @param {Control} $control
 */
export function emptyControl($control) {
  if ($control instanceof HTMLInputElement && isTick($control)) $control.checked = false
  else $control.value = ''
  $control.removeAttribute('style') // a browser writes there how large someone made a box
}

/**
 * @param {HTMLFormElement} $form
 * @returns {Entry[]}
 */
export function readEntries($form) {
  return namedControls($form)
    .filter(($control) => !isTick($control) || /** @type {HTMLInputElement} */ ($control).checked)
    .map(($control) => [$control.name, $control.value])
}

/**
 * Put values into controls that are there; all others become empty.
 * @param {HTMLFormElement} $form
 * @param {Entry[]} entries
 */
export function writeEntries($form, entries) {
  /** @type {Map<string, string[]>} */
  const values = new Map()
  for (const [name, value] of entries) values.set(name, [...(values.get(name) ?? []), value])
  for (const $control of namedControls($form)) {
    const wanted = values.get($control.name) ?? []
    if ($control instanceof HTMLInputElement && isTick($control))
      $control.checked = wanted.includes($control.value)
    else $control.value = wanted[0] ?? ''
  }
}

/**
 * The control to go to for an answer; for a group its first one, for a list its heading.
 * @param {HTMLFormElement} $form
 * @param {string} path
 * @returns {HTMLElement | null}
 */
export function controlAt($form, path) {
  const $question = $form.querySelector(`[data-question="${CSS.escape(path)}"]`)
  const $item = $form.querySelector(`[data-item-path="${CSS.escape(path)}"] [data-item-number]`)
  const $control = document.getElementById(path)
  const $inside = $question?.querySelector(
    ':scope > summary, h3, [data-people] input, input:not([type="hidden"]), textarea',
  )
  const $found = $item ?? $control ?? $inside ?? $question
  return $found instanceof HTMLElement ? $found : null
}
