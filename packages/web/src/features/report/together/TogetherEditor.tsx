import '@mantine/tiptap/styles.layer.css'
import { RichTextEditor } from '@mantine/tiptap'
import { Collaboration } from '@tiptap/extension-collaboration'
import { useEditor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { useWords } from '../../../words.tsx'
import type { SharedText } from './shared-text.ts'
import classes from './together.module.css'

/** Undo is the document's: it takes back what one wrote oneself. Markdown has no underline. */
const KIT = StarterKit.configure({
  undoRedo: false,
  underline: false,
  link: { openOnClick: false, defaultProtocol: 'https' },
})

/** The field in which several people write one text at once. */
export function TogetherEditor(props: { readonly text: SharedText; readonly label: string }) {
  const { words } = useWords()
  const { together } = words.screens.report
  const { fragment } = props.text
  const editor = useEditor(
    {
      extensions: [KIT, Collaboration.configure({ fragment })],
      autofocus: 'end',
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': props.label,
          class: classes.field ?? '',
        },
      },
    },
    [fragment],
  )

  return (
    <RichTextEditor editor={editor} labels={together.controls} className={classes.editor ?? ''}>
      <RichTextEditor.Toolbar role="toolbar" aria-label={together.toolbar}>
        <RichTextEditor.ControlsGroup>
          <RichTextEditor.Bold />
          <RichTextEditor.Italic />
          <RichTextEditor.Strikethrough />
          <RichTextEditor.Code />
          <RichTextEditor.H3 />
        </RichTextEditor.ControlsGroup>
        <RichTextEditor.ControlsGroup>
          <RichTextEditor.BulletList />
          <RichTextEditor.OrderedList />
          <RichTextEditor.Blockquote />
          <RichTextEditor.CodeBlock />
        </RichTextEditor.ControlsGroup>
        <RichTextEditor.ControlsGroup>
          <RichTextEditor.Link />
          <RichTextEditor.Unlink />
        </RichTextEditor.ControlsGroup>
        <RichTextEditor.ControlsGroup>
          <RichTextEditor.Undo />
          <RichTextEditor.Redo />
        </RichTextEditor.ControlsGroup>
      </RichTextEditor.Toolbar>
      <RichTextEditor.Content />
    </RichTextEditor>
  )
}
