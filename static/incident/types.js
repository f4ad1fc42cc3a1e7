// The shapes the server answers with. Types only; null means unknown, everywhere.

/** @typedef {'counted'|'duplicate'|'aggregate'|'withdrawn'|'discounted'|'other_means'|'unknown_means'} IncidentStatus withdrawn: every claim was, by its publisher */

/** @typedef {{type: string, coordinates: any}} Geometry */
/** @typedef {{type: 'Feature', geometry: Geometry, properties: Record<string, any>}} Feature */
/** @typedef {{type: 'FeatureCollection', features: Feature[], bbox?: number[]}} FeatureCollection */

/** @typedef {'known'|'unknown'|'no_statement'} TollStatus */

/**
 * @typedef {object} IncidentProperties
 * @property {string} name
 * @property {string|null} place
 * @property {string|null} place_ar
 * @property {string|null} place_id
 * @property {string|null} country
 * @property {string} start
 * @property {string} end
 * @property {'day'|'month'|'year'} date_precision
 * @property {string|null} time_of_day
 * @property {number|null} killed_low
 * @property {number|null} killed_best
 * @property {number|null} killed_high
 * @property {number|null} killed_conceded
 * @property {'figure'|'unknown'|'no_statement'} conceded
 * @property {number|null} injured_low
 * @property {number|null} injured_high
 * @property {string|null} belligerent
 * @property {string|null} strike_type
 * @property {string|null} harm_status
 * @property {string|null} accuracy
 * @property {number|null} accuracy_m
 * @property {number} claims
 * @property {number} sources
 * @property {number|null} disagreement
 * @property {IncidentStatus} status whether it adds to totals, or why not; counted too where the viewer asks for its kind
 * @property {IncidentStatus} [kind] the status that it has by itself
 * @property {number|null} [killed] under the counting rule asked for
 * @property {TollStatus} [killed_status]
 */

/**
 * @typedef {object} Incident
 * @property {string} id
 * @property {{type: 'Point', coordinates: [number, number]}|null} geometry
 * @property {IncidentProperties} properties
 */

/** @typedef {Incident & {claim_list: Claim[]}} IncidentWithClaims */

/** @typedef {'reports'|'admits'|'denies'|'disputes'|'no_statement'} Stance */

/**
 * @typedef {object} Claim
 * @property {string} id
 * @property {string} source
 * @property {string} source_name
 * @property {string|null} source_type
 * @property {string|null} attributed_to
 * @property {Stance} stance
 * @property {string|null} claim_date
 * @property {number|null} killed_min
 * @property {number|null} killed_max
 * @property {number|null} killed_best
 * @property {number|null} injured_min
 * @property {number|null} injured_max
 * @property {number|null} [children_killed_min]
 * @property {number|null} [children_killed_max]
 * @property {number|null} [women_killed_min]
 * @property {number|null} [women_killed_max]
 * @property {number|null} [combatants_killed_min]
 * @property {number|null} [combatants_killed_max]
 * @property {string|null} url
 * @property {string|null} archive_url
 * @property {string|null} repeats
 * @property {string|null} note
 * @property {string|null} [via] who relays the report at the address
 * @property {'yes'|'no'|null} [figure_seen] whether the figure was read at the address; null: not checked
 * @property {string|null} [no_address] why there is no address
 * @property {number|null} [strikes] how many strikes it speaks of
 * @property {string|null} [grading] the publisher's own grade of harm
 * @property {boolean} [withdrawn] its publisher withdrew it in a later edition; it counts for nothing
 */

/** @typedef {{start: string, end: string, incidents: number, killed: number, unknown: number}} Bin */
/** @typedef {{interval: string, count: string, bins: Bin[]}} Timeline */

/** @typedef {{name: string|null, incidents: number, killed: number}} Share */

/**
 * Incidents by whom they are laid to; for an alliance also how many name members of it alone, and which.
 * @typedef {object} Blamed
 * @property {string} name
 * @property {string} [name_fr]
 * @property {string} [name_ar]
 * @property {number} incidents
 * @property {number} [by_members]
 * @property {{name: string, incidents: number}[]} [members]
 */

/** @typedef {{undecided: number, killed: number}} Pairs incidents that may be one, and civilians killed who may be counted twice */

/**
 * @typedef {object} Summary
 * @property {Pairs} pairs
 * @property {string|null} start
 * @property {string|null} end
 * @property {number} incidents
 * @property {Blamed[]} belligerents
 * @property {Record<'duplicate'|'aggregate'|'withdrawn'|'discounted'|'other_means'|'unknown_means', number>} skipped what does not count, by why
 * @property {Share[]} strike_types
 * @property {Share[]} harm_statuses
 * @property {{id: string, name: string, type: string, claims: number}[]} sources
 */

/**
 * @typedef {object} Tally
 * @property {string} id
 * @property {string} source
 * @property {string} source_name
 * @property {string} scope
 * @property {string[]} countries
 * @property {string} start
 * @property {string|null} end
 * @property {string|null} as_of
 * @property {number|null} killed_min
 * @property {number|null} killed_max
 * @property {'admitted'|'estimated'} kind
 * @property {string|null} url
 * @property {string|null} note
 * @property {string|null} [via] who relays the report at the address
 * @property {'yes'|'no'|null} [figure_seen] whether the figure was read at the address; null: not checked
 * @property {string|null} [no_address] why there is no address
 * @property {{incidents: number, low: number, best: number, high: number, conceded: number, unknown: number}} map
 */

export {};
