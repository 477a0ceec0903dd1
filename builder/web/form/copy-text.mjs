/**
 * The text of a file without a plan: to read and to copy, never stored.
 */
import { need } from './page.mjs'

/** @import { PlanPage } from './page.mjs' */

/**
 * @param {PlanPage} page
 * @returns {(text: string) => void} shows the text; an empty one takes the area away
 */
export function initCopyText({ say, announce }) {
  const $area = need(document, '[data-copy-area]', HTMLElement)
  const $text = need($area, 'textarea', HTMLTextAreaElement)
  need($area, '[data-copy]', HTMLElement).addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText($text.value)
      announce(say('form.live.copied'))
    } catch {
      $text.focus()
      $text.select() // a browser that does not let us copy: then it is one key for the family
      announce(say('form.live.selected'))
    }
  })
  return (text) => {
    $text.value = text
    $area.hidden = text === ''
  }
}
