import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageBundle } from '../../../builder/web/form/bundle.mjs'
import { AREAS, BUNDLE, MODELS } from './bundle.mjs'

const SHARED = { ...BUNDLE, sections: [AREAS, ...BUNDLE.sections], models: MODELS }
const names = (/** @type {{section: string}[]} */ sections) => sections.map(({ section }) => section)

test('a page asks the sections of its plans in their order, and keeps what only another page asks', () => {
  const alone = pageBundle(SHARED, { maker: '', model: '', words: {} })
  assert.deepEqual(names(alone.sections), ['question', 'circle', 'agreements', 'review'])
  assert.deepEqual(names(alone.kept), ['areas'])
  const regional = pageBundle(SHARED, { maker: '', model: 'perspectiefplan', words: {} })
  assert.deepEqual(names(regional.sections), ['question', 'circle', 'agreements', 'review', 'areas'])
  assert.deepEqual(regional.kept, [])
})

test('what a site has of its own takes the place of what all sites share', () => {
  const question = { id: 'local_texel_boat', type: 'text', local: 'gemeente Texel' }
  const circle = { ...BUNDLE.sections[1], questions: [...BUNDLE.sections[1].questions, question] }
  const own = {
    maker: 'Gemeente Texel',
    model: '',
    sections: [circle],
    words: { 'sections.circle.heading': 'Om ons heen' },
  }
  const bundle = pageBundle(SHARED, own)
  assert.equal(bundle.maker, 'Gemeente Texel')
  assert.deepEqual(bundle.sections[1], circle)
  assert.deepEqual(bundle.sections[0], BUNDLE.sections[0])
  assert.equal(bundle.words['sections.circle.heading'], 'Om ons heen')
  assert.equal(bundle.words['sections.question.heading'], 'Kop question')
})
