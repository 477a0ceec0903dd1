/**
 * How deep a JSON text nests, counted before it is read: what goes through a plan calls itself for each level.
 */

const MOST_NESTED = 100 // as in the plan core's `plan/read.py`; a plan nests seven deep

/**
 * Whether a JSON text nests deeper than any plan does.
 * @param {string} text
 */
export function nestsTooDeep(text) {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (inString) {
      if (sign === '\\') at += 1
      else if (sign === '"') inString = false
    } else if (sign === '"') inString = true
    else if (sign === '[' || sign === '{') {
      depth += 1
      if (depth > MOST_NESTED) return true
    } else if (sign === ']' || sign === '}') depth -= 1
  }
  return false
}
