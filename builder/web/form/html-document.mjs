/**
 * The plan as one web page, made without Python: opens everywhere, prints well, asks nothing of any host.
 */

import { word } from './bundle.mjs'

/** @import { Bundle, PlanFile } from './bundle.mjs' */
/** @import { Block, Field, Outline } from './paper.mjs' */

/** @type {Record<string, string>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/**
 * Text as HTML shows it, to the letter.
 * @param {string} text
 */
export function escaped(text) {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign])
}

const STYLE = `body{max-width:42rem;margin:2rem auto;padding:0 1.25rem;background:#fff;color:#16262e;font:1.125rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
h1{margin:0;line-height:1.2}h2{margin-top:2.5rem;padding-bottom:.2rem;border-bottom:3px solid #f2b33d}h3{margin:1.2rem 0 0}h4{margin:.8rem 0 0}
p{margin:0;min-height:1.6em;white-space:pre-wrap}.mark,.about{color:#4a5b63}.sign{padding-top:2rem;border-bottom:1px solid #4a5b63}
@media print{body{margin:0;font-size:11pt}h2,h3,h4{break-after:avoid}}`

/**
 * @param {Pick<Field, 'paragraphs' | 'marks'>} texts
 */
const texts = ({ paragraphs, marks }) => [
  ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
  ...marks.map((text) => `<p class="mark">${escaped(text)}</p>`),
]

/** @param {Block} block */
function blockHtml({ heading, marks, paragraphs = [], items = [], names = [] }) {
  return [
    `<h3>${escaped(heading)}</h3>`,
    ...texts({ paragraphs, marks: [] }),
    ...items.flatMap(({ title, fields }) => [
      `<h4>${escaped(title)}</h4>`,
      ...fields.flatMap((field) => [`<p class="about">${escaped(field.heading)}</p>`, ...texts(field)]),
    ]),
    ...names.map((name) => `<p class="sign">${escaped(name)}</p>`),
    ...texts({ paragraphs: [], marks }),
  ]
}

/**
 * @param {Outline} outline
 * @param {Bundle} bundle
 */
export function htmlDocument(outline, bundle) {
  const about = outline.about ? [word(bundle, 'document.about', { names: outline.about })] : []
  const lines = [...about, word(bundle, 'document.made', { date: outline.made })]
  const filled = outline.sections.filter(({ blocks }) => blocks.length > 0)
  return [
    '<!doctype html>',
    `<html lang="${escaped(bundle.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(outline.title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${escaped(outline.title)}</h1>`,
    ...lines.map((text) => `<p class="about">${escaped(text)}</p>`),
    ...filled.flatMap(({ title, blocks }) => [`<h2>${escaped(title)}</h2>`, ...blocks.flatMap(blockHtml)]),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/**
 * The plan file as text, laid out as the plan core does.
 * @param {PlanFile} file
 */
export function jsonDocument(file) {
  return `${JSON.stringify(file, null, 2)}\n`
}
