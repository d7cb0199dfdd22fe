/** Hands a text to the browser as a file. */
export function download(file: { readonly filename: string; readonly markdown: string }): void {
  const address = URL.createObjectURL(new Blob([file.markdown], { type: 'text/markdown' }))
  const link = document.createElement('a')
  link.href = address
  link.download = file.filename
  link.click()
  URL.revokeObjectURL(address)
}
