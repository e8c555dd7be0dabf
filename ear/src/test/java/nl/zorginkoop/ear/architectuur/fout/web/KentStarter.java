package nl.zorginkoop.ear.architectuur.fout.web;

import nl.zorginkoop.launcher.Platform;

/** Het web kent de starter. */
public record KentStarter(Platform platform) {}
