import { Text } from '@mantine/core'
import { lazy, Suspense } from 'react'
import classes from './Markdown.module.css'

const MarkdownTree = lazy(async () => ({
  default: (await import('./MarkdownTree.tsx')).MarkdownTree,
}))

/** Markdown as a person wrote it, drawn without any HTML of theirs. */
export function MarkdownText(props: { readonly children: string }) {
  const plain = <Text className={classes.plain}>{props.children}</Text>
  return (
    <div className={classes.markdown}>
      <Suspense fallback={plain}>
        <MarkdownTree markdown={props.children} />
      </Suspense>
    </div>
  )
}
