/**
 * What a refusal of Slack means for us.
 * done: it already is as we want it. retry: try again, nothing is wrong with what we asked. input:
 * what we sent is wrong. taken: the name is somebody else's. place: the channel or message is not
 * what we think. person: this person cannot be there. installation: Slack no longer knows us.
 * policy: the workspace forbids it.
 */
export type ErrorClass =
  | 'done'
  | 'retry'
  | 'input'
  | 'taken'
  | 'place'
  | 'person'
  | 'installation'
  | 'policy'

const BY_CLASS: Readonly<Record<ErrorClass, string>> = {
  done: `already_archived not_archived already_in_channel already_pinned no_pin already_reacted
    no_reaction cant_invite_self not_pinned streaming_state_conflict`,
  retry: `ratelimited rate_limited message_limit_exceeded too_many_requests internal_error fatal_error
    service_unavailable request_timeout fetch_members_failed update_failed file_update_failed
    external_channel_migrating team_added_to_org accesslimited hash_conflict`,
  taken: `name_taken`,
  place: `is_archived is_inactive not_in_channel channel_not_found message_not_found thread_not_found
    cannot_reply_to_message not_pinnable not_reactable cant_update_message cant_delete_message
    edit_window_closed posting_to_channel_denied method_not_supported_for_channel_type
    channel_is_limited_access channel_type_not_supported cant_archive_general cant_archive_required
    cant_leave_general last_member not_found duplicate_channel_not_found duplicate_message_not_found
    too_many_members thread_locked restricted_action_thread_locked no_dual_broadcast_content_update
    cant_broadcast_message messages_tab_disabled file_not_shared list_record_comment_fetch_failed`,
  person: `cant_invite user_is_restricted ura_max_channels user_not_found users_not_found
    org_user_not_in_team invitee_cant_see_channel user_not_in_channel user_not_visible user_disabled
    no_external_invite_permission app_cannot_join_channel too_many_users cant_kick_self
    cant_kick_from_general invalid_user_combination not_enough_users not_enabled missing_profile_id`,
  installation: `not_authed invalid_auth account_inactive token_revoked token_expired
    team_access_not_granted org_login_required ekm_access_denied enterprise_is_restricted
    two_factor_setup_required not_allowed_token_type team_not_found invalid_team app_access_restricted`,
  policy: `restricted_action restricted_action_read_only_channel restricted_action_thread_only_channel
    restricted_action_non_threadable_channel no_permission permission_denied missing_scope access_denied
    plan_upgrade_required paid_teams_only cannot_create_channel no_channel canvas_disabled_user_team
    not_authorized send_on_behalf_not_allowed restricted_too_many too_many_pins too_many_bookmarks
    too_many_tabs cannot_bookmark_from_external_org cannot_bookmark_restricted_sharing_enabled
    not_implemented not_supported too_many_reactions too_many_emoji no_access
    max_file_sharing_exceeded file_share_limit_reached unable_to_share_files blocked_file_type
    slack_connect_blocked_file_type slack_connect_clip_sharing_blocked
    slack_connect_file_upload_sharing_blocked slack_connect_canvas_sharing_blocked
    slack_connect_file_link_sharing_blocked slack_connect_lists_sharing_blocked`,
  input: `missing_argument invalid_arguments invalid_arg_name invalid_array_arg invalid_charset
    invalid_form_data invalid_post_type missing_post_type method_deprecated deprecated_endpoint
    unknown_method msg_too_long invalid_blocks invalid_blocks_format msg_blocks_too_long no_text
    too_many_attachments attachment_payload_limit_exceeded invalid_attachments too_many_contact_cards
    invalid_metadata_format invalid_metadata_schema metadata_too_large metadata_must_be_sent_from_app
    invalid_metadata_filter_keys markdown_text_conflict block_mismatch draft_already_deleted
    draft_already_sent draft_has_conflict draft_not_found missing_file_data file_not_found file_deleted
    file_is_deleted file_already_added file_comment_not_found invalid_name invalid_name_maxlength
    invalid_name_punctuation invalid_name_required invalid_name_specials no_user too_long invalid_cursor
    invalid_limit limit_required invalid_types invalid_ts_latest invalid_ts_oldest bad_timestamp
    no_item_specified invalid_bookmark_type invalid_app_action_type invalid_shortcut_type
    invalid_child_type invalid_emoji invalid_entity_id invalid_link invalid_parent_type
    parent_bookmark_disabled parent_with_link users_list_not_supplied users_not_supplied
    duplicate_external_id exchanged_trigger_id expired_trigger_id invalid_trigger_id view_too_large
    push_limit_reached users_list_not_supported as_user_not_supported`,
}

const CLASSES: ReadonlyMap<string, ErrorClass> = new Map(
  (Object.keys(BY_CLASS) as ErrorClass[]).flatMap((kind) =>
    BY_CLASS[kind].split(/\s+/).map((error) => [error, kind] as const),
  ),
)

/** After these the work may have been done all the same, as Slack says itself. */
const PERHAPS_DONE: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'request_timeout',
])

/** Whether the class of an error is known: what is not is treated as a mistake of ours, and logged. */
export const isKnown = (error: string): boolean => CLASSES.has(error)

/** What a refusal means. */
export const classOf = (error: string): ErrorClass => CLASSES.get(error) ?? 'input'

/** Whether the work may have been done although Slack says that it failed. */
export const perhapsDone = (error: string): boolean => PERHAPS_DONE.has(error)
