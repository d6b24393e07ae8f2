/**
 * The list: one component for every page that lists things, with search, filters, order, columns, saved views, actions and
 * export. A page says in a {@link io.slipway.ui.list.ListSpec} what it lists and gets the component from
 * {@link io.slipway.ui.list.Lists}.
 */
@NullMarked
@NamedInterface("list")
package io.slipway.ui.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
