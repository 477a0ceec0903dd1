import assert from 'node:assert/strict'
import { test } from 'node:test'

import { stemmer } from '@orama/stemmers/dutch'
import MiniSearch from 'minisearch'

import { partsOf, rootOf, wordsIn } from '../../../builder/web/find/dutch.mjs'
import { makeSiteSearch, together } from '../../../builder/web/find/site-search.mjs'

const page = (/** @type {string} */ url, /** @type {string} */ title, /** @type {string} */ text = '') => ({
  url,
  title,
  description: `Over ${title}`,
  keywords: '',
  headings: '',
  text,
})
const data = {
  pages: [
    page('geld/', 'Geld en schuld', 'De gemeente helpt.'),
    page('bezwaar/', 'Niet eens met een besluit', 'U maakt bezwaar bij de gemeente.'),
    page('hulp/', 'Wie geeft hulp', 'Een jeugdhulpaanbieder is een aanbieder van jeugdhulp.'),
    page('thuis/', 'Een uithuisplaatsing', 'Uw kind woont een tijd niet thuis.'),
  ],
  places: [{ url: 'gemeenten/huizen/', title: 'In Huizen', names: ['Huizen'] }],
  synonyms: { rekeningen: 'geld', 'uit huis': 'uithuisplaatsing' },
}
const find = makeSiteSearch(data, MiniSearch, stemmer)
const urls = (/** @type {string} */ typed) => find(typed).map(({ url }) => url)

test('words of one family have one root', () => {
  for (const family of [
    ['plan', 'plannen'],
    ['schuld', 'schulden'],
    ['bezwaar', 'bezwaren'],
    ['huis', 'huizen'],
    ['kind', 'kinderen'],
    ['brief', 'brieven'],
    ['klacht', 'klachten'],
  ])
    assert.equal(new Set(family.map((word) => rootOf(word, stemmer))).size, 1, family.join(' '))
})

test('words that say nothing go, unless there are no others', () => {
  assert.deepEqual(wordsIn('Ik wil niet met de gemeente praten'), ['niet', 'gemeente', 'praten'])
  assert.deepEqual(wordsIn('wie ben ik'), ['wie', 'ben', 'ik'])
})

test('a compound is cut into known words, and only when it fits to the end', () => {
  const known = new Set(['jeugd', 'hulp', 'jeugdhulp', 'aanbieder', 'gezin', 'voogd'])
  assert.deepEqual(partsOf('jeugdhulpaanbieder', known), ['jeugdhulp', 'aanbieder'])
  assert.deepEqual(partsOf('gezinsvoogd', known), ['gezin', 'voogd'])
  assert.deepEqual(partsOf('jeugdhuis', known), [])
})

test('a compound on the page is found by its parts, and a typed compound finds its parts', () => {
  assert.deepEqual(urls('aanbieders'), ['hulp/'])
  assert.deepEqual(urls('schuldgeld'), ['geld/'])
})

test('a word in a title comes before the same word in a text', () => {
  assert.deepEqual(find('besluit')[0], {
    url: 'bezwaar/',
    title: 'Niet eens met een besluit',
    description: 'Over Niet eens met een besluit',
  })
})

test('other words that people use find the words of the site, phrases too', () => {
  assert.deepEqual(urls('onbetaalde rekeningen')[0], 'geld/')
  assert.deepEqual(urls('mijn kind moet uit huis')[0], 'thuis/')
})

test('all words together come before one of them, and a typing mistake is forgiven', () => {
  assert.deepEqual(urls('bezwaar gemeente'), ['bezwaar/'])
  assert.deepEqual(urls('gemeeente').sort(), ['bezwaar/', 'geld/'])
})

test('a municipality is found by its whole name and by nothing that looks like it', () => {
  assert.deepEqual(urls('plan in huizen')[0], 'gemeenten/huizen/')
  assert.equal(urls('uit huis').includes('gemeenten/huizen/'), false)
})

test('nothing typed and nothing found give nothing', () => {
  assert.deepEqual(urls(' - '), [])
  assert.deepEqual(urls('xylofoon'), [])
})

test('a page that a site has of its own comes instead of the one that all sites have', () => {
  const own = { pages: [page('geld/', 'Geld in Amstelveen')], places: [] }
  const { pages, places } = together(data.pages, own)
  assert.deepEqual(
    pages.map(({ title }) => title),
    ['Geld in Amstelveen', ...data.pages.slice(1).map(({ title }) => title)],
  )
  assert.deepEqual(places, [])
})
