package org.strikemap.actor;

/**
 * A name in the three languages of the map.
 *
 * @param english the name that the map and its data use
 */
public record ActorNames(String english, String french, String arabic) {}
