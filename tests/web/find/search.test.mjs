import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  MOST,
  answered,
  byName,
  byPostcode,
  plain,
  postcodeIn,
  theOne,
} from '../../../builder/web/find/search.mjs'

const municipalities = [
  { name: 'Amstelveen', slug: 'amstelveen', also: [], towns: ['Bovenkerk'] },
  { name: 'Den Haag', slug: 'den-haag', also: ["'s-Gravenhage"], towns: [] },
  { name: "'s-Hertogenbosch", slug: 's-hertogenbosch', also: ['Den Bosch'], towns: ['Rosmalen'] },
  { name: 'Súdwest-Fryslân', slug: 'sudwest-fryslan', also: [], towns: ['Sneek'] },
  { name: 'Hengelo', slug: 'hengelo', also: [], towns: [] },
  { name: 'Bronckhorst', slug: 'bronckhorst', also: [], towns: ['Hengelo (Gld)'] },
  { name: 'Utrecht', slug: 'utrecht', also: [], towns: [] },
  { name: 'Utrechtse Heuvelrug', slug: 'utrechtse-heuvelrug', also: [], towns: [] },
]
/** @type {[number, number, number][]} */
const runs = [
  [1180, 1189, 0],
  [2491, 2597, 1],
]
const words = {
  empty: 'typ iets',
  one: 'een:',
  many: '{count}:',
  more: 'en meer',
  none: 'geen',
  postcode: 'zoek op naam',
}

const names = (/** @type {string} */ typed) => byName(typed, municipalities).map(({ name }) => name)

test('a name is found without capitals, accents, apostrophes and hyphens', () => {
  assert.equal(plain("'s-Gravenhage"), 's gravenhage')
  assert.deepEqual(names('SUDWEST fryslan'), ['Súdwest-Fryslân'])
  assert.deepEqual(names('s hertogenbosch'), ["'s-Hertogenbosch"])
})

test('another name of a municipality finds it too', () => {
  assert.deepEqual(names('gravenhage'), ['Den Haag'])
  assert.deepEqual(names('den bosch'), ["'s-Hertogenbosch"])
})

test('a town finds its municipality and is named with it', () => {
  const [match] = byName('bovenkerk', municipalities)
  assert.deepEqual(match, { slug: 'amstelveen', name: 'Amstelveen', town: 'Bovenkerk', exact: false })
})

test('a part of a name gives all that begin with it, whole words inside a name last', () => {
  assert.deepEqual(names('den'), ['Den Haag', "'s-Hertogenbosch"])
  assert.deepEqual(names('heuvel'), ['Utrechtse Heuvelrug'])
  assert.deepEqual(names('euvel'), [])
})

test('the municipality that bears the name comes before the one that has a town of that name', () => {
  assert.deepEqual(names('hengelo'), ['Hengelo', 'Bronckhorst'])
})

test('Enter goes on when there is one match, or one whole name among more', () => {
  assert.equal(theOne(byName('amstel', municipalities))?.slug, 'amstelveen')
  assert.equal(theOne(byName('Utrecht', municipalities))?.slug, 'utrecht')
  assert.equal(theOne(byName('utr', municipalities)), undefined)
  assert.equal(theOne([]), undefined)
})

test('of a postcode only the four digits are used', () => {
  assert.equal(postcodeIn('1181'), 1181)
  assert.equal(postcodeIn(' 1181 ab '), 1181)
  assert.equal(postcodeIn('1181AB'), 1181)
  for (const typed of ['0181', '118', '11811', '1181 abc', 'amstelveen'])
    assert.equal(postcodeIn(typed), null)
})

test('a postcode belongs to one municipality, or to none that we can tell', () => {
  assert.equal(byPostcode(1180, runs, municipalities)?.slug, 'amstelveen')
  assert.equal(byPostcode(1189, runs, municipalities)?.slug, 'amstelveen')
  assert.equal(byPostcode(1190, runs, municipalities), undefined)
})

test('every outcome has its own sentence', () => {
  const sentence = (/** @type {string} */ typed) => answered(typed, words, municipalities, runs).sentence
  assert.equal(sentence(' - '), 'typ iets')
  assert.equal(sentence('1181 AB'), 'een:')
  assert.equal(sentence('9999'), 'zoek op naam')
  assert.equal(sentence('118'), 'zoek op naam')
  assert.equal(sentence('bovenkerk'), 'een:')
  assert.equal(sentence('utrecht'), '2:')
  assert.equal(sentence('xyz'), 'geen')
})

test('more matches than fit say so', () => {
  const many = Array.from({ length: MOST + 1 }, (_, at) => ({
    name: `Dorp ${at}`,
    slug: `dorp-${at}`,
    also: [],
    towns: [],
  }))
  assert.equal(answered('dorp', words, many, runs).sentence, '13: en meer')
})
