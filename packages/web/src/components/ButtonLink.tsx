import { Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ReactNode, Ref } from 'react'

/** A link to a page of ours that looks like a button. */
export const ButtonLink = createLink(
  (
    props: Omit<ButtonProps, 'href'> & {
      readonly children?: ReactNode
      readonly ref?: Ref<HTMLAnchorElement>
    },
  ) => <Button component="a" {...props} />,
)
