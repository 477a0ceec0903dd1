/**
 * Below each date: how it was read. A date that is not whole is an answer too, so it is never a fault.
 */
import { months, parseDate, weekdayText } from '../dates.mjs'

/** @import { PlanPage } from '../page.mjs' */

/**
 * @param {PlanPage} page
 */
export function initDates({ $form, bundle, say, onChange }) {
  /** @param {HTMLInputElement} $date */
  const show = ($date) => {
    const $read = document.getElementById(`${$date.id}-read`)
    if (!$read) return
    const iso = parseDate($date.value, months(bundle))
    const typed = $date.value.trim() !== ''
    const sentence = iso
      ? say('form.live.date_read', { date: weekdayText(iso, months(bundle), bundle.language) })
      : typed && document.activeElement !== $date // not while one types
        ? say('form.live.date_unread')
        : ''
    if ($read.textContent !== sentence) $read.textContent = sentence
  }
  const showAll = () => {
    for (const $date of $form.querySelectorAll('[data-date]')) show(/** @type {HTMLInputElement} */ ($date))
  }
  $form.addEventListener('focusout', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.matches('[data-date]')) setTimeout(showAll)
  })
  onChange(showAll)
}
