/**
 * Reckons the last day of a term from a date that someone types. What is typed stays on this page.
 */
import { parseDate, today, weekdayText } from '../form/dates.mjs'
import { lastDay } from './last-day.mjs'

/** @param {HTMLFormElement} $form shown only now: without script it could do nothing */
function initTerms($form) {
  const $date = $form.querySelector('input[type="text"]')
  const $label = $form.querySelector('[data-term-start]')
  const $result = $form.querySelector('[role="status"]')
  if (!($date instanceof HTMLInputElement) || !$label || !$result) {
    throw new Error('terms: the form needs a date, the words before it and a place for the result')
  }
  const { months = '', past = '', unread = '' } = $form.dataset
  const names = months.split(' ')

  const chosen = () => /** @type {HTMLInputElement} */ ($form.querySelector('input[type="radio"]:checked'))
  const choose = () => {
    $label.textContent = chosen().dataset.start ?? ''
    $result.textContent = ''
  }
  const reckon = () => {
    const from = parseDate($date.value, names)
    if (!from) {
      $result.textContent = unread
      return $date.focus()
    }
    const { weeks, result = '' } = chosen().dataset
    const last = lastDay(from, Number(weeks))
    const sentence = result.replace('{date}', weekdayText(last, names, document.documentElement.lang))
    $result.textContent = last < today() ? `${sentence} ${past}` : sentence
  }

  for (const $choice of $form.querySelectorAll('input[type="radio"]')) {
    $choice.addEventListener('change', choose)
  }
  $form.addEventListener('submit', (event) => {
    event.preventDefault()
    reckon()
  })
  choose()
  $form.hidden = false
}

for (const $form of document.querySelectorAll('form[data-terms]')) {
  if ($form instanceof HTMLFormElement) initTerms($form)
}
