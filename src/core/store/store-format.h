/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What marks a file as ours, for those who look at one and those who make one. */

/* "Foot": what PRAGMA application_id holds in our files. */
#define FOOTING_APPLICATION_ID 0x466f6f74

/* How many scripts of the schema there are: what PRAGMA user_version holds in a file of
 * the present version. */
#define FOOTING_SCHEMA_VERSION 8
