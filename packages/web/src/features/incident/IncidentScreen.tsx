import type { Incident } from '@hikeshi/contract'
import { useMediaQuery } from '@mantine/hooks'
import { placeOf } from '../handbook/place.ts'
import { WhatNow } from '../handbook/WhatNow.tsx'
import { Announcer } from './Announcer.tsx'
import { Console } from './console/Console.tsx'
import { OfferBrief } from './console/OfferBrief.tsx'
import { PrivateNudges } from './console/PrivateNudges.tsx'
import { DialogHost } from './dialogs/DialogHost.tsx'
import { IncidentHeader } from './header/IncidentHeader.tsx'
import { OfferBanner } from './header/OfferBanner.tsx'
import { SlackProblems } from './header/SlackProblems.tsx'
import { NarrowParts } from './NarrowParts.tsx'
import { NextSteps } from './next/NextSteps.tsx'
import { ScreenContext } from './screen.ts'
import classes from './screen.module.css'
import { useIncidentKeys } from './use-incident-keys.ts'
import { useIncidentPalette } from './use-incident-palette.ts'
import { useScreenState } from './use-screen-state.ts'
import { WideParts } from './WideParts.tsx'

/** From this width on, three columns stand side by side. */
const WIDE = '(min-width: 75em)'

export function IncidentScreen(props: { readonly number: string; readonly incident: Incident }) {
  const screen = useScreenState(props.number, props.incident)
  const wide = useMediaQuery(WIDE, undefined, { getInitialValueInEffect: false })
  useIncidentKeys(screen)
  useIncidentPalette(screen)

  return (
    <ScreenContext value={screen}>
      <div className={classes.screen} data-wide={wide || undefined}>
        <IncidentHeader />
        <SlackProblems />
        <OfferBanner />
        <OfferBrief />
        <div className={classes.above}>
          <div className={classes.steps}>
            <NextSteps />
            <WhatNow place={placeOf(props.incident, screen.me)} />
          </div>
          <div className={classes.beside}>
            <Console />
            <PrivateNudges />
          </div>
        </div>
        {wide ? <WideParts /> : <NarrowParts />}
      </div>
      <DialogHost />
      <Announcer />
    </ScreenContext>
  )
}
