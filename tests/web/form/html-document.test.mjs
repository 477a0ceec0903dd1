import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFileSync } from 'node:fs'
import { jsonDocument } from '../../../builder/web/form/file-text.mjs'
import { escaped, htmlDocument, STYLE } from '../../../builder/web/form/html-document.mjs'
import { BUNDLE } from './bundle.mjs'
import { newId } from '../../../builder/web/form/ids.mjs'

const EVIL = `</p></script><script>alert("x")</script>'&amp;`
const OUTLINE = {
  title: EVIL,
  about: EVIL,
  length: 'full',
  made: EVIL,
  notices: [],
  sections: [
    { id: 'empty', title: 'LEEG', blocks: [] },
    {
      id: 'all',
      title: EVIL,
      blocks: [
        { kind: 'answer', path: 'answers.a.b', heading: EVIL, paragraphs: [EVIL, ''], marks: [EVIL] },
        {
          kind: 'list',
          path: 'answers.a.c',
          heading: EVIL,
          marks: [],
          items: [
            {
              title: EVIL,
              path: 'answers.a.c.0',
              fields: [{ path: 'x', heading: EVIL, paragraphs: [EVIL], marks: [] }],
            },
          ],
        },
        { kind: 'signatures', path: 'answers.a.d', heading: EVIL, names: [EVIL], marks: [] },
      ],
    },
  ],
}
const FILE = { format: 'familiegroepsplan', version: 1, plan: { answers: { a: { b: EVIL } } } }

test('no answer can become markup in the web page', () => {
  const html = htmlDocument(OUTLINE, BUNDLE, FILE)
  assert.deepEqual(html.match(/<script[^>]*>/g), ['<script type="application/json" id="familiegroepsplan">'])
  assert.equal(html.split('</script').length, 2)
  assert.equal(html.split(escaped(EVIL)).length - 1, 14)
  assert.ok(!html.includes('LEEG'))
})

test('a municipality stands above the plan, and who asks stands below a question', () => {
  const block = { kind: 'answer', path: 'answers.a.b', heading: 'Een tolk', paragraphs: ['Ja'], marks: [] }
  const sections = [{ id: 'a', title: 'Hulp', blocks: [{ ...block, local: `Vraag van ${EVIL}` }] }]
  const html = htmlDocument({ ...OUTLINE, sections }, { ...BUNDLE, maker: EVIL }, FILE)
  assert.ok(html.includes(`<body>\n<header><p>${escaped(EVIL)}</p></header>\n<main>`))
  assert.ok(
    html.includes(`<h3>Een tolk</h3>\n<p class="local">Vraag van ${escaped(EVIL)}</p>\n<p dir="auto">Ja</p>`),
  )
})

test('the plan of a region says what it is, where its parts begin, and what is local', () => {
  const block = { kind: 'answer', path: 'answers.a.b', heading: 'Vraag', paragraphs: ['Rust'], marks: [] }
  const sections = [
    { id: 'a', title: 'Onze vraag', blocks: [block], part: 'question', local: false },
    { id: 'b', title: 'Aanvraag', blocks: [block], part: 'question', local: true },
    { id: 'c', title: 'Afspraken', blocks: [block], part: 'agreements', local: false },
  ]
  const words = {
    'models.stad.note': 'Geen plicht.',
    'models.stad.parts.question.title': 'Deel 1',
    'models.stad.parts.agreements.title': 'Deel 3',
    'models.local': 'Lokaal deel.',
  }
  const bundle = { ...BUNDLE, words: { ...BUNDLE.words, ...words } }
  const html = htmlDocument({ ...OUTLINE, model: 'stad', sections }, bundle, FILE)
  const said = [...html.matchAll(/<(?:h2|p class="note")[^>]*>([^<]*)</g)].map(([, text]) => text)
  assert.deepEqual(said, [
    'Geen plicht.',
    'Deel 1',
    'Onze vraag',
    'Aanvraag',
    'Lokaal deel.',
    'Deel 3',
    'Afspraken',
  ])
})

test('the page looks like the one that Python makes', () => {
  const template = new URL('../../../site_templates/document/document.html', import.meta.url)
  const ours = { heading: '0b4f5c', line: 'f2b33d', ground: 'e2eef0', own: 'fff4d9' }
  const rules = readFileSync(template, 'utf-8')
    .replaceAll(/\{\{ colours\.(\w+) \}\}/g, (_, name) => ours[name])
    .split('\n')
  assert.deepEqual(
    STYLE.trim()
      .split('\n')
      .filter((rule) => !rules.includes(rule)),
    [],
  )
})

test('what is still open is a list of its own, before who gets the plan', () => {
  const marks = ['Dit bespreken we nog.']
  const answer = { kind: 'answer', path: 'p', heading: 'Hoe vaak', paragraphs: ['soms'], marks }
  const sections = [
    { id: 'help', title: 'Onze hulp', blocks: [answer] },
    { id: 'sharing', title: 'Wie krijgt dit plan', blocks: [{ ...answer, marks: [] }] },
  ]
  const html = htmlDocument({ ...OUTLINE, sections }, BUNDLE, FILE)
  assert.deepEqual(
    [...html.matchAll(/<(?:h2|li)>(?:<p[^>]*>)?([^<]*)/g)].map(([, text]) => text),
    ['Onze hulp', 'Dit staat nog open', 'Onze hulp: Hoe vaak', 'Wie krijgt dit plan'],
  )
})

test('a plan without answers says that it is empty', () => {
  assert.ok(htmlDocument({ ...OUTLINE, sections: [] }, BUNDLE, FILE).includes('<p>Dit plan is nog leeg.</p>'))
})

test('the plan file as text can be read again', () => {
  assert.deepEqual(JSON.parse(jsonDocument(FILE)), FILE)
  assert.ok(jsonDocument(FILE).endsWith('}\n'))
})

test('a new id is a UUID of version 4, also where randomUUID does not exist', () => {
  const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
  const old = { getRandomValues: (bytes) => crypto.getRandomValues(bytes) }
  assert.match(newId(), form)
  assert.match(newId(old), form)
  assert.notEqual(newId(old), newId(old))
})
