/**
 * Paths of answers: `answers.goals.goals.0.what` is a control's name and its place in the plan file.
 */

/** Names that would reach into every object of the page. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Value at a path, or undefined when there is nothing.
 * @param {unknown} tree
 * @param {string} path
 * @returns {any}
 */
export function getPath(tree, path) {
  /** @type {any} */
  let value = tree
  for (const part of path.split('.')) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, part)) return undefined
    value = value[part]
  }
  return value
}

/**
 * Put a value at a path; a part that is a number makes a list.
 * @param {Record<string, any>} tree
 * @param {string} path
 * @param {unknown} value
 */
export function setPath(tree, path, value) {
  const parts = path.split('.')
  if (parts.some((part) => FORBIDDEN.has(part)))
    throw new Error(`form/paths: not a path of an answer: ${path}`)
  /** @type {any} */
  let place = tree
  for (const [index, part] of parts.slice(0, -1).entries()) {
    if (!Object.hasOwn(place, part)) place[part] = /^\d+$/.test(parts[index + 1]) ? [] : {}
    place = place[part]
  }
  place[parts[parts.length - 1]] = value
}

/**
 * The same text with the number of one list's item changed: `renumbered('answers.a.b.4.what-hint', 'answers.a.b', '1')`.
 * An attribute may hold several ids; each that belongs to the list is changed.
 * @param {string} text
 * @param {string} list path of the list
 * @param {string} number
 */
export function renumbered(text, list, number) {
  return text
    .split(' ')
    .map((part) => {
      if (!part.startsWith(`${list}.`)) return part
      const rest = part.slice(list.length + 1)
      return `${list}.${rest.replace(/^(~?\d+|~)(?=$|[.-])/, number)}`
    })
    .join(' ')
}
