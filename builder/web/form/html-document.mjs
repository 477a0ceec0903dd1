/**
 * The plan as one web page, made without Python: opens everywhere, prints well, asks nothing of any host.
 */

import { word } from './bundle.mjs'
import { dataBlock } from './file-text.mjs'
import { openList } from './open-list.mjs'
import { madeLine, partTitle } from './paper.mjs'

/** @import { Bundle, PlanFile } from './bundle.mjs' */
/** @import { Block, Field, Item, Outline } from './paper.mjs' */

/** @type {Record<string, string>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/**
 * Text as HTML shows it, to the letter.
 * @param {string} text
 */
export function escaped(text) {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign])
}

// The rules of site_templates/document/document.html that this page needs, to the letter: a test compares them.
export const STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 46rem; background: #fffdf8; color: #16262e; font: 1.125rem/1.6 "Atkinson Hyperlegible Next", system-ui, sans-serif; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; color: #0b4f5c; }
h1 { font-size: clamp(1.45rem, .7rem + 4.2vw, 2.25rem); margin: 0; }
h2 { font-size: 1.5rem; margin: 2.75rem 0 0; }
h3 { font-size: 1.125rem; margin: 1.25rem 0 .25rem; color: #16262e; }
h4 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p { margin: 0 0 .25rem; white-space: pre-wrap; }
.about { font-size: 1.25rem; margin-top: .25rem; }
.made { color: #4a5b63; border-bottom: 3px solid #f2b33d; padding-bottom: 1rem; }
.mark { color: #4a5b63; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.25rem; margin-bottom: 1.75rem; color: #4a5b63; font-weight: 700; }
.local, .origin { color: #4a5b63; font-size: .875rem; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; }
th, td { text-align: start; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid #d9d2c3; }
thead th { color: #0b4f5c; }
tbody th { width: 31%; font-weight: 400; color: #4a5b63; }
.signing th { width: 30%; font-weight: inherit; color: inherit; background: none; }
.signing td { height: 3rem; color: #4a5b63; }
.signing td:last-child { width: 26%; }
ul, ol { margin: 0; padding-left: 1.5rem; }
li::marker { color: #0b4f5c; font-weight: 700; }
.own { border-left: .4rem solid #f2b33d; background: #fff4d9; padding: .25rem 1.25rem 1rem; margin-top: .75rem; border-radius: 0 .5rem .5rem 0; }
.own h3:first-child { margin-top: .75rem; }
.note { color: #4a5b63; margin-top: 1rem; }
@media screen and (max-width: 34rem) {
  .card, .card tbody, .card tr, .card th, .card td { display: block; width: auto; }
  .card th { padding-bottom: 0; border: 0; }
  .card td { padding-top: 0; }
}
@page { size: A4; margin: 18mm; }
@page { @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt system-ui, sans-serif; color: #4a5b63; } }
@media print { body { background: #fff; padding: 0; max-width: none; font-size: 10.5pt; line-height: 1.5; } th, td { padding: 4pt 6pt 4pt 0; } h2, h3, h4 { break-after: avoid; } tr { break-inside: avoid; } }
`

/** @type {(text: string) => string} */
const paragraph = (text) => `<p dir="auto">${escaped(text)}</p>`
/** @type {(text: string) => string} */
const mark = (text) => `<p class="mark">${escaped(text)}</p>`

/** @param {Field} field */
const row = ({ heading, paragraphs, marks }) => [
  `<tr role="row"><th scope="row" role="rowheader">${escaped(heading)}</th><td role="cell">`,
  ...paragraphs.map(paragraph),
  ...marks.map(mark),
  '</td></tr>',
]

/** @param {Item} item */
const card = ({ title, fields }) => [
  `<h4>${escaped(title)}</h4>`,
  ...(fields.length > 0
    ? ['<table class="card" role="table"><tbody role="rowgroup">', ...fields.flatMap(row), '</tbody></table>']
    : []),
]

/**
 * @param {string[]} names
 * @param {Bundle} bundle
 */
const signing = (names, bundle) => [
  '<table class="signing">',
  ...names.map((name) => {
    const room = ['document.signature_place', 'document.signature_date'].map(
      (key) => `<td>${escaped(word(bundle, key))}</td>`,
    )
    return `<tr><th scope="row" dir="auto">${escaped(name)}</th>${room.join('')}</tr>`
  }),
  '</table>',
]

/**
 * @param {Block} block
 * @param {Bundle} bundle
 */
const blockHtml = ({ heading, marks, paragraphs = [], items = [], names = [], local = '' }, bundle) => [
  `<h3>${escaped(heading)}</h3>`,
  ...(local ? [`<p class="local">${escaped(local)}</p>`] : []),
  ...paragraphs.map(paragraph),
  ...marks.map(mark),
  ...items.flatMap(card),
  ...(names.length > 0 ? signing(names, bundle) : []),
]

/** @type {(text: string) => string} */
const note = (text) => `<p class="note">${escaped(text)}</p>`

/** @type {(title: string) => string[]} */
const chapter = (title) =>
  title ? [`<section class="chapter">\n<h2>${escaped(title)}</h2>\n</section>`] : []

/**
 * @param {Outline} outline
 * @param {Bundle} bundle
 * @param {PlanFile} file goes along, so that the page opens again
 */
export function htmlDocument(outline, bundle, file) {
  const filled = outline.sections.filter(({ blocks }) => blocks.length > 0)
  const lists = openList(outline, bundle).flatMap(({ heading, places }) => [
    `<h3>${escaped(heading)}</h3>`,
    '<ul>',
    ...places.map((place) => `<li>${paragraph(place)}</li>`),
    '</ul>',
  ])
  const title = `<h2>${escaped(word(bundle, 'document.open.title'))}</h2>`
  const open = lists.length > 0 ? ['<section class="open">', title, ...lists, '</section>'] : []
  return [
    '<!doctype html>',
    `<html lang="${escaped(bundle.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(outline.title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    ...(bundle.maker ? [`<header><p>${escaped(bundle.maker)}</p></header>`] : []),
    '<main>',
    `<h1>${escaped(outline.title)}</h1>`,
    ...(outline.about
      ? [`<p class="about">${escaped(word(bundle, 'document.about', { names: outline.about }))}</p>`]
      : []),
    `<p class="made">${escaped(madeLine(outline, bundle))}</p>`,
    ...(outline.model ? [note(word(bundle, `models.${outline.model}.note`))] : []),
    ...filled.flatMap(({ id, title, blocks, local }, place) => [
      ...chapter(partTitle(outline, place, bundle)),
      ...(id === 'sharing' ? open : []),
      `<section>\n<h2>${escaped(title)}</h2>`,
      ...(local ? [note(word(bundle, 'models.local'))] : []),
      id === 'child' ? '<div class="own">' : '<div>',
      ...blocks.flatMap((block) => blockHtml(block, bundle)),
      '</div>\n</section>',
    ]),
    ...(filled.some(({ id }) => id === 'sharing') ? [] : open),
    ...(filled.length > 0 ? [] : [`<p>${escaped(word(bundle, 'document.empty'))}</p>`]),
    '</main>',
    `<script type="application/json" id="familiegroepsplan">${dataBlock(file)}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
