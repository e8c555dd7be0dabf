package nl.zorginkoop.iwmo.bericht;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Alle retourcodes van codelijst WJ001. Dit is de enige plaats waar ze geschreven staan; wat ze
 * betekenen zegt {@code Uitleg}.
 */
@Element("RetourCode")
public enum Retourcode implements Codewaarde {
    R0001,
    R0200,
    R0233,
    R0611,
    R8001,
    R8017,
    R8021,
    R8187,
    R8214,
    R8848,
    R9019,
    R9056,
    R9063,
    R9069,
    R9071,
    R9074,
    R9307,
    R9308,
    R9319,
    R9321,
    R9322,
    R9326,
    R9332,
    R9333,
    R9338,
    R9339,
    R9340,
    R9341,
    R9346,
    R9347,
    R9349,
    R9350,
    R9351,
    R9355,
    R9357,
    R9359,
    R9360,
    R9361,
    R9365,
    R9366,
    R9367,
    R9369,
    R9373,
    R9374,
    R9375,
    R9379,
    R9384,
    R9385,
    R9387,
    R9388,
    R9389,
    R9390,
    R9411,
    R9412,
    R9413,
    R9414,
    R9415,
    S300,
    S329;

    private static final Map<String, Retourcode> OP_CODE =
            Arrays.stream(values())
                    .collect(Collectors.toMap(Retourcode::code, Function.identity()));

    private final String code;

    Retourcode() {
        this.code = name().startsWith("R") ? name().substring(1) : name();
    }

    @Override
    public String code() {
        return code;
    }

    /** De klasse is goed of niet beoordeeld: geen reden tot afkeur. */
    public boolean isGeenAfkeur() {
        return this == R0200 || this == R0233 || this == R8001;
    }

    public static Optional<Retourcode> vanCode(String code) {
        return Optional.ofNullable(OP_CODE.get(code));
    }
}
