/**
 * Put bytes or text among the downloads of this device, without any server.
 */

const LATE = 5 * 60 * 1000 // Safari reads a blob some time after the click

/**
 * @param {string} name
 * @param {string} type
 * @param {BlobPart} content
 */
export function saveFile(name, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const $link = document.createElement('a')
  $link.href = url
  $link.download = name
  $link.hidden = true
  document.body.append($link)
  $link.click()
  $link.remove()
  setTimeout(() => URL.revokeObjectURL(url), LATE)
}
