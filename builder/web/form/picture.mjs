/**
 * The picture of the circle above the people it shows, and the row that takes it home while there is one.
 */
import { make, need } from './page.mjs'

/** @import { Picture } from './python.mjs' */

const PEOPLE = '[data-block="answers.circle.people"] > h4'
const LEAST = 0.7 // of its size: smaller, the names could not be read; a narrow screen scrolls it then

/**
 * @param {HTMLElement} $paper the outline, made anew each time
 * @returns {(picture: Picture | null) => void} shows the picture, or none
 */
export function initPicture($paper) {
  const $row = need(document, '[data-download="svg"]', HTMLElement).closest('li')
  let address = ''

  return (picture) => {
    URL.revokeObjectURL(address)
    if ($row) $row.hidden = picture === null
    const $heading = $paper.querySelector(PEOPLE)
    if (!picture || !$heading) return
    // Trusted Types leave no way to put SVG text into the page; as a picture it cannot run anything either.
    address = URL.createObjectURL(new Blob([picture.bytes], { type: 'image/svg+xml' }))
    const $figure = make('figure', 'plan-picture')
    $figure.ariaLabel = picture.title
    const $image = make('img')
    $image.src = address
    $image.alt = `${picture.title}. ${picture.description}`
    $image.width = Math.round(picture.width)
    $image.style.minWidth = `${Math.round(picture.width * LEAST)}px`
    const fit = () => {
      const hidden = $figure.scrollWidth - $figure.clientWidth
      $figure.scrollLeft = hidden / 2 // where the child is
      if (hidden > 0)
        $figure.tabIndex = 0 // to scroll it by keyboard
      else $figure.removeAttribute('tabindex')
    }
    const fitted = new ResizeObserver(fit)
    fitted.observe($figure)
    fitted.observe($image)
    $figure.append($image)
    $heading.after($figure)
    fit() // at once: the observer waits for the next frame, and a reader of the page may not
  }
}
