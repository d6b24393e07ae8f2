package io.slipway.api;

import io.slipway.shared.FieldError;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Phrase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code page} and {@code size} from the query. */
class PagingResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        List<FieldError> errors = new ArrayList<>();
        int page = number(request, "page", 0, 0, Integer.MAX_VALUE, errors);
        int size = number(request, "size", Paging.DEFAULT_SIZE, 1, Paging.LARGEST_SIZE, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new Paging(page, size);
    }

    private static int number(NativeWebRequest request, String name, int otherwise, int least, int most,
            List<FieldError> errors) {
        @Nullable String text = request.getParameter(name);
        if (text == null) {
            return otherwise;
        }
        boolean isNumber = text.matches("[0-9]{1,10}");
        if (!isNumber || Long.parseLong(text) < least || Long.parseLong(text) > most) {
            errors.add(new FieldError(name, Phrase.of("api.number-between", least, most)));
            return otherwise;
        }
        return Integer.parseInt(text);
    }
}
