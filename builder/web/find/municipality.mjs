/**
 * The card that finds a municipality: the answer shows below the field, what was typed stays there.
 */
import { MOST, answered, theOne } from './search.mjs'

/**
 * @typedef {import('./search.mjs').Municipality} Municipality
 * @typedef {import('./search.mjs').Match} Match
 * @typedef {{words: Record<string, string>, municipalities: Municipality[]}} Names
 * @typedef {{runs: import('./search.mjs').PostcodeRuns}} Postcodes
 */

const DATA = new URL('../../gegevens/', import.meta.url)
// Long enough for a screen reader not to speak at every letter.
const PAUSE = 350

/**
 * @param {HTMLFormElement} $form its action is the list of all municipalities
 */
function initFindMunicipality($form) {
  const $input = $form.querySelector('input')
  const $results = $form.querySelector('.find-results')
  if (!$input || !$results) throw new Error('find/municipality: the form needs an input and .find-results')
  const $status = document.createElement('p')
  const $list = document.createElement('ul')
  // Only the sentence is spoken: reading out twelve links at each pause in the typing helps nobody.
  $results.removeAttribute('aria-live')
  $status.setAttribute('role', 'status')
  $results.replaceChildren($status, $list)

  /** @type {Promise<[Names, Postcodes]> | undefined} */
  let data
  const load = () => (data ??= Promise.all([fetched('municipalities.json'), fetched('pc4.json')]))
  let asked = 0

  /** @param {boolean} go whether to open the page when there is one match */
  const search = async (go) => {
    const mine = ++asked
    const typed = $input.value
    try {
      const [{ words, municipalities }, { runs }] = await load()
      if (mine !== asked) return // more was typed while this was loading
      const { matches, sentence } = answered(typed, words, municipalities, runs)
      const one = theOne(matches)
      if (go && one) return location.assign(pageOf(one, $form))
      show(matches, typed.trim() || go ? sentence : '', words)
    } catch (error) {
      data = undefined // a network that comes back gets a new chance
      if (!go) return
      console.error('find/municipality: no data', error)
      location.assign($form.action) // the same list that the page gives without script
    }
  }

  /**
   * @param {Match[]} matches
   * @param {string} sentence
   * @param {Record<string, string>} words
   */
  const show = (matches, sentence, words) => {
    $status.textContent = sentence
    const links = matches.slice(0, MOST).map((match) => {
      const { town, name } = match
      const text = town ? words.town.replace('{town}', town).replace('{name}', name) : name
      return linkTo(pageOf(match, $form), text)
    })
    if (sentence && links.length === 0) links.push(linkTo($form.action, words.list))
    $list.replaceChildren(...links)
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let later
  $input.addEventListener('focus', () => void load().catch(() => (data = undefined)), { once: true })
  $input.addEventListener('input', () => {
    clearTimeout(later)
    later = setTimeout(() => search(false), PAUSE)
  })
  $form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(later)
    void search(true)
  })
}

/**
 * @param {string} href
 * @param {string} text
 */
function linkTo(href, text) {
  const $item = document.createElement('li')
  const $link = document.createElement('a')
  $link.href = href
  $link.textContent = text
  $item.append($link)
  return $item
}

/**
 * @param {Match} match
 * @param {HTMLFormElement} $form
 */
function pageOf({ slug }, $form) {
  return new URL(`${slug}/`, $form.action).href
}

/** @param {string} name */
async function fetched(name) {
  const response = await fetch(new URL(name, DATA))
  if (!response.ok) throw new Error(`find/municipality: ${name} gave status ${response.status}`)
  return response.json()
}

for (const $form of document.querySelectorAll('form[data-find-municipality]')) {
  if ($form instanceof HTMLFormElement) initFindMunicipality($form)
}
