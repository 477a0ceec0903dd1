/**
 * The field on the page of all subjects that searches the site. What is typed goes nowhere: no address, no history.
 */
import { makeSiteSearch, together } from './site-search.mjs'

const DATA = new URL('../../zoeken/', import.meta.url)
const MOST = 12
// Long enough for a screen reader not to speak at every letter.
const PAUSE = 350

/** @param {HTMLFormElement} $form shown only now: without script it could do nothing */
function initSiteSearch($form) {
  const $input = $form.querySelector('input')
  const $results = $form.querySelector('.find-results')
  if (!$input || !$results) throw new Error('find/site: the form needs an input and .find-results')
  const $status = document.createElement('p')
  const $list = document.createElement('ol')
  $status.setAttribute('role', 'status')
  $results.append($status, $list)
  $form.hidden = false

  /** @type {ReturnType<typeof load> | undefined} */
  let loading
  const loaded = () => (loading ??= load($form.dataset.own ?? ''))

  const search = async () => {
    const typed = $input.value
    try {
      const { find, words } = await loaded()
      if (typed !== $input.value) return // more was typed while this was loading
      const hits = find(typed)
      $status.textContent = sentenceFor(typed, hits.length, words)
      $list.replaceChildren(...hits.slice(0, MOST).map(itemFor))
    } catch (error) {
      loading = undefined // a network that comes back gets a new chance
      console.error('find/site: no data', error)
      $status.textContent = $form.dataset.failed ?? ''
    }
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let later
  $input.addEventListener('input', () => {
    clearTimeout(later)
    later = setTimeout(search, PAUSE)
  })
  $form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(later)
    void search()
  })
}

/** @param {string} own where the pages are that only this site has */
async function load(own) {
  const [{ default: MiniSearch }, { stemmer }, shared, mine] = await Promise.all([
    import(new URL('minisearch.js', DATA).href),
    import(new URL('dutch-stemmer.js', DATA).href),
    json(new URL('pages.json', DATA)),
    json(new URL(own, document.baseURI)),
  ])
  const data = { ...shared, ...together(shared.pages, mine) }
  return { find: makeSiteSearch(data, MiniSearch, stemmer), words: shared.words }
}

/** @param {URL} url */
async function json(url) {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`find/site: ${url.pathname} gave status ${response.status}`)
  return response.json()
}

/**
 * @param {string} typed
 * @param {number} count
 * @param {Record<'empty' | 'none' | 'one' | 'many', string>} words
 */
function sentenceFor(typed, count, words) {
  if (!typed.trim()) return words.empty
  if (count === 0) return words.none
  return count === 1 ? words.one : words.many.replace('{count}', String(Math.min(count, MOST)))
}

/** @param {import('./site-search.mjs').Hit} hit */
function itemFor({ url, title, description }) {
  const $item = document.createElement('li')
  const $link = document.createElement('a')
  const $about = document.createElement('span')
  $link.href = `${document.documentElement.dataset.root}${url}`
  $link.textContent = title
  $about.textContent = description
  $item.append($link, $about)
  return $item
}

for (const $form of document.querySelectorAll('form[data-search-site]')) {
  if ($form instanceof HTMLFormElement) initSiteSearch($form)
}
