import { Anchor, type AnchorProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ReactNode, Ref } from 'react'

/** A link to a page of ours. */
export const AnchorLink = createLink(
  (
    props: Omit<AnchorProps, 'href'> & {
      readonly children?: ReactNode
      readonly ref?: Ref<HTMLAnchorElement>
    },
  ) => <Anchor {...props} />,
)
