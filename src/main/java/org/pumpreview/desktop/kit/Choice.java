package org.pumpreview.desktop.kit;

import org.kordamp.ikonli.Ikon;

/// One answer that can be chosen: what it stands for, and how it looks once it is chosen.
public record Choice<T>(T value, String word, Ikon icon, Tone tone) {}
