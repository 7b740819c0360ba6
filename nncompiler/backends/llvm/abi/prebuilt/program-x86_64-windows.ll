; program.c for x86_64 windows, written by abi/prebuild.py; change the source instead.

%struct.nnc_api = type { i32, i32, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr }
%struct.nnc_bytes = type { ptr, i64 }
%struct.nnc_options = type { i32, i32, ptr, i64, ptr, ptr, ptr, ptr, ptr, ptr, ptr, i64 }
%struct.nnc_entries = type { ptr, ptr, i64, i64 }
%struct.nnc_arguments = type { [256 x ptr], i32, ptr, ptr, i32, i32, double }
%struct.nnc_tensor = type { ptr, ptr, ptr, i64, ptr, i64, i64 }
%struct.nnc_string = type { ptr, i64 }
%struct.timespec = type { i64, i32 }
%struct.nnc_item = type { i32, i32, ptr, ptr, i64 }
%struct.nnc_entry_record = type { i32, i32, i32 }

@.str = private unnamed_addr constant [7 x i8] c"--help\00", align 1
@.str.2 = private unnamed_addr constant [11 x i8] c"--describe\00", align 1
@.str.3 = private unnamed_addr constant [4 x i8] c"%s\0A\00", align 1
@nnc_main_program = external local_unnamed_addr constant ptr, align 8
@.str.4 = private unnamed_addr constant [8 x i8] c"--bench\00", align 1
@.str.6 = private unnamed_addr constant [10 x i8] c"--threads\00", align 1
@.str.7 = private unnamed_addr constant [10 x i8] c"--weights\00", align 1
@.str.8 = private unnamed_addr constant [20 x i8] c"a value is required\00", align 1
@.str.9 = private unnamed_addr constant [47 x i8] c"a number of threads from 1 to 1024 is required\00", align 1
@.str.10 = private unnamed_addr constant [15 x i8] c"unknown option\00", align 1
@.str.11 = private unnamed_addr constant [15 x i8] c"too many files\00", align 1
@.str.12 = private unnamed_addr constant [724 x i8] c"usage: %s [NAME=]FILE.npy|FILE.npz ... [-o OUT.npz] [--threads N] [--weights FILE] [--bench [SECONDS]]\0A  FILE.npz        arrays by name, as numpy.savez writes them; NAME[0], NAME[1], ... are a sequence\0A  NAME=FILE.npy   one input; NAME may be left out where there is one input; one more element of a sequence\0A  NAME=FILE.txt   strings, a line for each\0A  NAME=           an empty sequence or optional\0A  -o OUT.npz      writes the outputs by name\0A  --threads N     workers (default: what affinity and cgroup quota allow)\0A  --weights FILE  weights that are not embedded\0A  --bench [S]     runs for S seconds (default 2) and prints latencies; inputs not given are random\0A  --describe      prints the model's description as JSON\0A\00", align 1
@.str.13 = private unnamed_addr constant [8 x i8] c"%s %s: \00", align 1
@.str.14 = private unnamed_addr constant [7 x i8] c"input \00", align 1
@.str.15 = private unnamed_addr constant [7 x i8] c"output\00", align 1
@.str.16 = private unnamed_addr constant [10 x i8] c"optional \00", align 1
@.str.17 = private unnamed_addr constant [13 x i8] c"sequence of \00", align 1
@.str.18 = private unnamed_addr constant [15 x i8] c"%s of any rank\00", align 1
@.str.20 = private unnamed_addr constant [4 x i8] c"%s[\00", align 1
@.str.23 = private unnamed_addr constant [5 x i8] c"%lld\00", align 1
@.str.25 = private unnamed_addr constant [29 x i8] c"%s: %s: %s\0A  try: %s --help\0A\00", align 1
@.str.26 = private unnamed_addr constant [22 x i8] c"this input is missing\00", align 1
@nnc_model_v1 = external local_unnamed_addr constant %struct.nnc_api, align 8
@.str.27 = private unnamed_addr constant [5 x i8] c"%s: \00", align 1
@.str.28 = private unnamed_addr constant [6 x i8] c"%s =\0A\00", align 1
@.str.29 = private unnamed_addr constant [20 x i8] c"%s: %s (status %d)\0A\00", align 1
@.str.30 = private unnamed_addr constant [39 x i8] c"write NAME=FILE, with the input's name\00", align 1
@.str.31 = private unnamed_addr constant [7 x i8] c"\93NUMPY\00", align 1
@.str.32 = private unnamed_addr constant [21 x i8] c"%s: not a .npy file\0A\00", align 1
@.str.33 = private unnamed_addr constant [9 x i8] c"'shape':\00", align 1
@.str.34 = private unnamed_addr constant [22 x i8] c"%s: cannot be opened\0A\00", align 1
@.str.35 = private unnamed_addr constant [20 x i8] c"%s: cannot be read\0A\00", align 1
@.str.36 = private unnamed_addr constant [3 x i8] c"rb\00", align 1
@.str.37 = private unnamed_addr constant [9 x i8] c"%s[%llu]\00", align 1
@.str.38 = private unnamed_addr constant [3 x i8] c"%s\00", align 1
@.str.39 = private unnamed_addr constant [5 x i8] c"%s[]\00", align 1
@.str.40 = private unnamed_addr constant [35 x i8] c"%s: not a .npz file, or cut short\0A\00", align 1
@.str.41 = private unnamed_addr constant [82 x i8] c"%s: the archive's directory is damaged (archives of 4 GiB and more are not read)\0A\00", align 1
@.str.42 = private unnamed_addr constant [40 x i8] c"%s: the archive's directory is damaged\0A\00", align 1
@.str.43 = private unnamed_addr constant [5 x i8] c".npy\00", align 1
@.str.44 = private unnamed_addr constant [27 x i8] c"%s: entry %s is encrypted\0A\00", align 1
@.str.45 = private unnamed_addr constant [54 x i8] c"%s: entry %s is compressed; save it with numpy.savez\0A\00", align 1
@.str.46 = private unnamed_addr constant [25 x i8] c"%s: entry %s is damaged\0A\00", align 1
@.str.47 = private unnamed_addr constant [27 x i8] c"%s: entry %s is cut short\0A\00", align 1
@.str.48 = private unnamed_addr constant [48 x i8] c"%s: entry %s is damaged: its checksum is wrong\0A\00", align 1
@.str.49 = private unnamed_addr constant [39 x i8] c"%s: there is too little memory for it\0A\00", align 1
@.str.50 = private unnamed_addr constant [29 x i8] c"%s: the header is cut short\0A\00", align 1
@__const.nnc_parse_npy.numpy = private unnamed_addr constant [32 x i8] c"<U or |S\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00", align 16
@.str.51 = private unnamed_addr constant [15 x i8] c"%s: cut short\0A\00", align 1
@.str.52 = private unnamed_addr constant [9 x i8] c"'descr':\00", align 1
@.str.55 = private unnamed_addr constant [17 x i8] c"'fortran_order':\00", align 1
@.str.56 = private unnamed_addr constant [29 x i8] c"%s: the header is malformed\0A\00", align 1
@.str.57 = private unnamed_addr constant [22 x i8] c"%s: input %s must be \00", align 1
@.str.58 = private unnamed_addr constant [25 x i8] c" (%s), the file says %s\0A\00", align 1
@.str.59 = private unnamed_addr constant [74 x i8] c"%s: Fortran order is not read; save numpy.ascontiguousarray of the array\0A\00", align 1
@.str.60 = private unnamed_addr constant [4 x i8] c"f32\00", align 1
@.str.61 = private unnamed_addr constant [4 x i8] c"f64\00", align 1
@.str.62 = private unnamed_addr constant [4 x i8] c"f16\00", align 1
@.str.63 = private unnamed_addr constant [5 x i8] c"bf16\00", align 1
@.str.64 = private unnamed_addr constant [6 x i8] c"bench\00", align 1
@.str.65 = private unnamed_addr constant [23 x i8] c"runs %lld  threads %d\0A\00", align 1
@.str.66 = private unnamed_addr constant [55 x i8] c"min %.3f us  median %.3f us  p90 %.3f us  p99 %.3f us\0A\00", align 1
@nnc_add_entry.nothing = internal constant [1 x i64] zeroinitializer, align 8
@.str.67 = private unnamed_addr constant [9 x i8] c"%s[%lld]\00", align 1
@.str.68 = private unnamed_addr constant [7 x i8] c"<U%llu\00", align 1
@.str.69 = private unnamed_addr constant [61 x i8] c"%s: the name of an output is longer than an archive can say\0A\00", align 1
@.str.70 = private unnamed_addr constant [48 x i8] c"%s: archives of 4 GiB and more are not written\0A\00", align 1
@.str.71 = private unnamed_addr constant [10 x i8] c"%s.%d.tmp\00", align 1
@.str.72 = private unnamed_addr constant [3 x i8] c"wb\00", align 1
@.str.73 = private unnamed_addr constant [23 x i8] c"%s: cannot be written\0A\00", align 1
@.str.74 = private unnamed_addr constant [20 x i8] c"%s: writing failed\0A\00", align 1
@.str.75 = private unnamed_addr constant [51 x i8] c"{'descr': '%s', 'fortran_order': False, 'shape': (\00", align 1
@.str.76 = private unnamed_addr constant [7 x i8] c", %lld\00", align 1
@.str.77 = private unnamed_addr constant [6 x i8] c"%lld,\00", align 1
@.str.78 = private unnamed_addr constant [5 x i8] c"), }\00", align 1
@.str.81 = private unnamed_addr constant [4 x i8] c"str\00", align 1
@.str.82 = private unnamed_addr constant [8 x i8] c"  %.*s\0A\00", align 1
@str = private unnamed_addr constant [6 x i8] c"  ...\00", align 1

; Function Attrs: nounwind optsize
define dso_local range(i32 0, 6) i32 @main(i32 noundef %count, ptr noundef readonly captures(none) %words) local_unnamed_addr #0 {
entry:
  %entry3.i.i.i.i = alloca %struct.nnc_bytes, align 8
  %entry1.i.i.i = alloca %struct.nnc_bytes, align 8
  %byval-temp.i.i.i = alloca %struct.nnc_bytes, align 8
  %byval-temp11.i.i.i = alloca %struct.nnc_bytes, align 8
  %byval-temp.i.i = alloca %struct.nnc_bytes, align 8
  %byval-temp67.i.i = alloca %struct.nnc_bytes, align 8
  %byval-temp89.i.i = alloca %struct.nnc_bytes, align 8
  %options.i = alloca %struct.nnc_options, align 8
  %model.i = alloca ptr, align 8
  %context.i = alloca ptr, align 8
  %entries.i = alloca %struct.nnc_entries, align 8
  %rest.i = alloca ptr, align 8
  %arguments = alloca %struct.nnc_arguments, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %arguments) #21
  call void @llvm.lifetime.start.p0(ptr nonnull %rest.i) #21
  store ptr null, ptr %rest.i, align 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(2088) %arguments, i8 0, i64 2080, i1 false)
  %seconds.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2080
  store double 2.000000e+00, ptr %seconds.i, align 8
  %cmp.not195.i = icmp sgt i32 %count, 1
  br i1 %cmp.not195.i, label %for.body.lr.ph.i, label %cond.false

for.body.lr.ph.i:                                 ; preds = %entry
  %file_count.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2048
  %threads.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2072
  %weights.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2064
  %output.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2056
  %bench.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2076
  br label %for.body.i

for.body.i:                                       ; preds = %for.inc.i, %for.body.lr.ph.i
  %0 = phi i32 [ 0, %for.body.lr.ph.i ], [ %50, %for.inc.i ]
  %i.0196.i = phi i32 [ 1, %for.body.lr.ph.i ], [ %inc.i, %for.inc.i ]
  %idxprom.i = sext i32 %i.0196.i to i64
  %arrayidx.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom.i
  %1 = load ptr, ptr %arrayidx.i, align 8
  %add.i = add nsw i32 %i.0196.i, 1
  %cmp1.i = icmp slt i32 %add.i, %count
  %call.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(7) @.str) #22
  %cmp2.i = icmp eq i32 %call.i, 0
  br i1 %cmp2.i, label %if.then.i, label %sub_0.i

sub_0.i:                                          ; preds = %for.body.i
  %2 = load i8, ptr %1, align 1
  %.not.i = icmp eq i8 %2, 45
  br i1 %.not.i, label %sub_1.i, label %if.else.i

sub_1.i:                                          ; preds = %sub_0.i
  %3 = getelementptr inbounds nuw i8, ptr %1, i64 1
  %4 = load i8, ptr %3, align 1
  %.not197.i = icmp eq i8 %4, 104
  br i1 %.not197.i, label %lor.lhs.false.tail.i, label %if.else.i

lor.lhs.false.tail.i:                             ; preds = %sub_1.i
  %5 = getelementptr inbounds nuw i8, ptr %1, i64 2
  %6 = load i8, ptr %5, align 1
  %7 = icmp eq i8 %6, 0
  br i1 %7, label %if.then.i, label %if.else.i

if.then.i:                                        ; preds = %lor.lhs.false.tail.i, %for.body.i
  %call7.i = tail call ptr @__acrt_iob_func(i32 noundef 1) #22
  %8 = load ptr, ptr %words, align 8
  %9 = load ptr, ptr @nnc_main_program, align 8
  %call.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call7.i, ptr noundef nonnull @.str.12, ptr noundef %8) #22
  %input_count.i.i = getelementptr inbounds nuw i8, ptr %9, i64 24
  %output_count.i.i = getelementptr inbounds nuw i8, ptr %9, i64 40
  %10 = load i64, ptr %input_count.i.i, align 8
  %11 = load i64, ptr %output_count.i.i, align 8
  %add50.i.i = sub i64 0, %10
  %cmp51.not.i.i = icmp eq i64 %11, %add50.i.i
  br i1 %cmp51.not.i.i, label %nnc_parse_arguments.exit.thread, label %for.body.lr.ph.i.i

for.body.lr.ph.i.i:                               ; preds = %if.then.i
  %outputs.i.i = getelementptr inbounds nuw i8, ptr %9, i64 32
  %inputs.i.i = getelementptr inbounds nuw i8, ptr %9, i64 16
  br label %for.body.i.i

for.body.i.i:                                     ; preds = %if.end25.i.i, %for.body.lr.ph.i.i
  %12 = phi i64 [ %10, %for.body.lr.ph.i.i ], [ %24, %if.end25.i.i ]
  %i.052.i.i = phi i64 [ 0, %for.body.lr.ph.i.i ], [ %inc.i.i, %if.end25.i.i ]
  %cmp2.i.i = icmp ult i64 %i.052.i.i, %12
  br i1 %cmp2.i.i, label %cond.true.i.i, label %cond.false.i.i

cond.true.i.i:                                    ; preds = %for.body.i.i
  %13 = load ptr, ptr %inputs.i.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %13, i64 %i.052.i.i
  br label %cond.end.i.i

cond.false.i.i:                                   ; preds = %for.body.i.i
  %14 = load ptr, ptr %outputs.i.i, align 8
  %sub.i.i = sub nuw i64 %i.052.i.i, %12
  %arrayidx4.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %14, i64 %sub.i.i
  br label %cond.end.i.i

cond.end.i.i:                                     ; preds = %cond.false.i.i, %cond.true.i.i
  %cond6.i.i = phi ptr [ @.str.14, %cond.true.i.i ], [ @.str.15, %cond.false.i.i ]
  %cond.i.i = phi ptr [ %arrayidx.i.i, %cond.true.i.i ], [ %arrayidx4.i.i, %cond.false.i.i ]
  %15 = load ptr, ptr %cond.i.i, align 8
  %call7.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call7.i, ptr noundef nonnull @.str.13, ptr noundef nonnull %cond6.i.i, ptr noundef %15) #22
  %form.i.i = getelementptr inbounds nuw i8, ptr %cond.i.i, i64 48
  %16 = load i64, ptr %form.i.i, align 8
  %and.i.i = and i64 %16, 2
  %cmp8.not.i.i = icmp eq i64 %and.i.i, 0
  br i1 %cmp8.not.i.i, label %if.end.i.i, label %if.then.i.i

if.then.i.i:                                      ; preds = %cond.end.i.i
  %17 = tail call i64 @fwrite(ptr nonnull @.str.16, i64 9, i64 1, ptr %call7.i)
  %.pre.i.i = load i64, ptr %form.i.i, align 8
  br label %if.end.i.i

if.end.i.i:                                       ; preds = %if.then.i.i, %cond.end.i.i
  %18 = phi i64 [ %.pre.i.i, %if.then.i.i ], [ %16, %cond.end.i.i ]
  %and12.i.i = and i64 %18, 1
  %cmp13.not.i.i = icmp eq i64 %and12.i.i, 0
  br i1 %cmp13.not.i.i, label %if.end17.i.i, label %if.then15.i.i

if.then15.i.i:                                    ; preds = %if.end.i.i
  %19 = tail call i64 @fwrite(ptr nonnull @.str.17, i64 12, i64 1, ptr %call7.i)
  %.pre53.i.i = load i64, ptr %form.i.i, align 8
  br label %if.end17.i.i

if.end17.i.i:                                     ; preds = %if.then15.i.i, %if.end.i.i
  %20 = phi i64 [ %.pre53.i.i, %if.then15.i.i ], [ %18, %if.end.i.i ]
  %and19.i.i = and i64 %20, 4
  %cmp20.not.i.i = icmp eq i64 %and19.i.i, 0
  %dtype24.i.i = getelementptr inbounds nuw i8, ptr %cond.i.i, i64 8
  %21 = load ptr, ptr %dtype24.i.i, align 8
  br i1 %cmp20.not.i.i, label %if.else.i.i, label %if.then22.i.i

if.then22.i.i:                                    ; preds = %if.end17.i.i
  %call23.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call7.i, ptr noundef nonnull @.str.18, ptr noundef %21) #22
  br label %if.end25.i.i

if.else.i.i:                                      ; preds = %if.end17.i.i
  %rank.i.i = getelementptr inbounds nuw i8, ptr %cond.i.i, i64 24
  %22 = load i64, ptr %rank.i.i, align 8
  %shape.i.i = getelementptr inbounds nuw i8, ptr %cond.i.i, i64 32
  %23 = load ptr, ptr %shape.i.i, align 8
  tail call fastcc void @nnc_print_type(ptr noundef %call7.i, ptr noundef %21, i64 noundef %22, ptr noundef %23) #23
  br label %if.end25.i.i

if.end25.i.i:                                     ; preds = %if.else.i.i, %if.then22.i.i
  %fputc.i.i = tail call i32 @fputc(i32 10, ptr %call7.i)
  %inc.i.i = add nuw i64 %i.052.i.i, 1
  %24 = load i64, ptr %input_count.i.i, align 8
  %25 = load i64, ptr %output_count.i.i, align 8
  %add.i.i = add i64 %25, %24
  %cmp.i.i = icmp ult i64 %inc.i.i, %add.i.i
  br i1 %cmp.i.i, label %for.body.i.i, label %nnc_parse_arguments.exit.thread, !llvm.loop !7

if.else.i:                                        ; preds = %lor.lhs.false.tail.i, %sub_1.i, %sub_0.i
  %call9.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(11) @.str.2) #22
  %cmp10.i = icmp eq i32 %call9.i, 0
  br i1 %cmp10.i, label %if.then12.i, label %if.else14.i

if.then12.i:                                      ; preds = %if.else.i
  %26 = load ptr, ptr @nnc_main_program, align 8
  %description.i = getelementptr inbounds nuw i8, ptr %26, i64 8
  %27 = load ptr, ptr %description.i, align 8
  %puts.i = tail call i32 @puts(ptr nonnull dereferenceable(1) %27)
  br label %nnc_parse_arguments.exit.thread

if.else14.i:                                      ; preds = %if.else.i
  %call15.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(8) @.str.4) #22
  %cmp16.i = icmp eq i32 %call15.i, 0
  br i1 %cmp16.i, label %if.then18.i, label %sub_0185.i

if.then18.i:                                      ; preds = %if.else14.i
  store i32 1, ptr %bench.i, align 4
  br i1 %cmp1.i, label %if.then19.i, label %for.inc.i

if.then19.i:                                      ; preds = %if.then18.i
  %idxprom22.i = sext i32 %add.i to i64
  %arrayidx23.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom22.i
  %28 = load ptr, ptr %arrayidx23.i, align 8
  %call24.i = call double @strtod(ptr noundef %28, ptr noundef nonnull %rest.i) #22
  %29 = load ptr, ptr %rest.i, align 8
  %30 = load i8, ptr %29, align 1
  %cmp26.i = icmp eq i8 %30, 0
  %cmp28.i = fcmp ogt double %call24.i, 0.000000e+00
  %or.cond.i = select i1 %cmp26.i, i1 %cmp28.i, i1 false
  br i1 %or.cond.i, label %if.then30.i, label %for.inc.i

if.then30.i:                                      ; preds = %if.then19.i
  store double %call24.i, ptr %seconds.i, align 8
  br label %for.inc.i

sub_0185.i:                                       ; preds = %if.else14.i
  br i1 %.not.i, label %sub_1186.i, label %lor.lhs.false38.i

sub_1186.i:                                       ; preds = %sub_0185.i
  %31 = getelementptr inbounds nuw i8, ptr %1, i64 1
  %32 = load i8, ptr %31, align 1
  %.not199.i = icmp eq i8 %32, 111
  br i1 %.not199.i, label %if.else34.tail.i, label %lor.lhs.false38.i

if.else34.tail.i:                                 ; preds = %sub_1186.i
  %33 = getelementptr inbounds nuw i8, ptr %1, i64 2
  %34 = load i8, ptr %33, align 1
  %35 = icmp eq i8 %34, 0
  br i1 %35, label %if.then46.i, label %lor.lhs.false38.i

lor.lhs.false38.i:                                ; preds = %if.else34.tail.i, %sub_1186.i, %sub_0185.i
  %call39.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(10) @.str.6) #22
  %cmp40.i = icmp eq i32 %call39.i, 0
  br i1 %cmp40.i, label %if.then46.i, label %lor.lhs.false42.i

lor.lhs.false42.i:                                ; preds = %lor.lhs.false38.i
  %call43.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(10) @.str.7) #22
  %cmp44.i = icmp eq i32 %call43.i, 0
  br i1 %cmp44.i, label %if.then46.i, label %if.else91.i

if.then46.i:                                      ; preds = %lor.lhs.false42.i, %lor.lhs.false38.i, %if.else34.tail.i
  br i1 %cmp1.i, label %if.end51.i, label %if.then48.i

if.then48.i:                                      ; preds = %if.then46.i
  %36 = load ptr, ptr %words, align 8
  %call.i173.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call1.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call.i173.i, ptr noundef nonnull @.str.25, ptr noundef %36, ptr noundef nonnull %1, ptr noundef nonnull @.str.8, ptr noundef %36) #22
  br label %nnc_parse_arguments.exit.thread

if.end51.i:                                       ; preds = %if.then46.i
  %arrayidx53.i = getelementptr inbounds nuw i8, ptr %1, i64 1
  %37 = load i8, ptr %arrayidx53.i, align 1
  %cmp55.i = icmp eq i8 %37, 111
  br i1 %cmp55.i, label %if.then57.i, label %if.else60.i

if.then57.i:                                      ; preds = %if.end51.i
  %idxprom58.i = sext i32 %add.i to i64
  %arrayidx59.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom58.i
  %38 = load ptr, ptr %arrayidx59.i, align 8
  store ptr %38, ptr %output.i, align 8
  br label %for.inc.i

if.else60.i:                                      ; preds = %if.end51.i
  %arrayidx61.i = getelementptr inbounds nuw i8, ptr %1, i64 2
  %39 = load i8, ptr %arrayidx61.i, align 1
  %cmp63.i = icmp eq i8 %39, 119
  %idxprom66.i = sext i32 %add.i to i64
  %arrayidx67.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom66.i
  %40 = load ptr, ptr %arrayidx67.i, align 8
  br i1 %cmp63.i, label %if.then65.i, label %if.else68.i

if.then65.i:                                      ; preds = %if.else60.i
  store ptr %40, ptr %weights.i, align 8
  br label %for.inc.i

if.else68.i:                                      ; preds = %if.else60.i
  %call71.i = call i32 @strtol(ptr noundef %40, ptr noundef nonnull %rest.i, i32 noundef 10) #23
  store i32 %call71.i, ptr %threads.i, align 8
  %41 = load ptr, ptr %rest.i, align 8
  %42 = load i8, ptr %41, align 1
  %cmp73.not.i = icmp ne i8 %42, 0
  %43 = add i32 %call71.i, -1025
  %44 = icmp ult i32 %43, -1024
  %or.cond172.i = select i1 %cmp73.not.i, i1 true, i1 %44
  br i1 %or.cond172.i, label %if.then83.i, label %for.inc.i

if.then83.i:                                      ; preds = %if.else68.i
  %arrayidx67.i.le = getelementptr inbounds ptr, ptr %words, i64 %idxprom66.i
  %45 = load ptr, ptr %words, align 8
  %46 = load ptr, ptr %arrayidx67.i.le, align 8
  %call.i174.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call1.i175.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call.i174.i, ptr noundef nonnull @.str.25, ptr noundef %45, ptr noundef %46, ptr noundef nonnull @.str.9, ptr noundef %45) #22
  br label %nnc_parse_arguments.exit.thread

if.else91.i:                                      ; preds = %lor.lhs.false42.i
  br i1 %.not.i, label %if.then96.i, label %if.else99.i

if.then96.i:                                      ; preds = %if.else91.i
  %47 = load ptr, ptr %words, align 8
  %call.i176.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call1.i177.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call.i176.i, ptr noundef nonnull @.str.25, ptr noundef %47, ptr noundef nonnull %1, ptr noundef nonnull @.str.10, ptr noundef %47) #22
  br label %nnc_parse_arguments.exit.thread

if.else99.i:                                      ; preds = %if.else91.i
  %cmp100.i = icmp eq i32 %0, 256
  br i1 %cmp100.i, label %if.then102.i, label %if.else105.i

if.then102.i:                                     ; preds = %if.else99.i
  %48 = load ptr, ptr %words, align 8
  %call.i178.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call1.i179.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call.i178.i, ptr noundef nonnull @.str.25, ptr noundef %48, ptr noundef nonnull %1, ptr noundef nonnull @.str.11, ptr noundef %48) #22
  br label %nnc_parse_arguments.exit.thread

if.else105.i:                                     ; preds = %if.else99.i
  %idxprom107.i = sext i32 %0 to i64
  %arrayidx108.i = getelementptr inbounds ptr, ptr %arguments, i64 %idxprom107.i
  store ptr %1, ptr %arrayidx108.i, align 8
  %49 = load i32, ptr %file_count.i, align 8
  %add110.i = add nsw i32 %49, 1
  store i32 %add110.i, ptr %file_count.i, align 8
  br label %for.inc.i

for.inc.i:                                        ; preds = %if.else105.i, %if.else68.i, %if.then65.i, %if.then57.i, %if.then30.i, %if.then19.i, %if.then18.i
  %50 = phi i32 [ %0, %if.then30.i ], [ %0, %if.else68.i ], [ %0, %if.then65.i ], [ %0, %if.then57.i ], [ %0, %if.then18.i ], [ %add110.i, %if.else105.i ], [ %0, %if.then19.i ]
  %i.3.ph.i = phi i32 [ %add.i, %if.then30.i ], [ %add.i, %if.else68.i ], [ %add.i, %if.then65.i ], [ %add.i, %if.then57.i ], [ %i.0196.i, %if.then18.i ], [ %i.0196.i, %if.else105.i ], [ %i.0196.i, %if.then19.i ]
  %inc.i = add nsw i32 %i.3.ph.i, 1
  %cmp.not.i = icmp slt i32 %inc.i, %count
  br i1 %cmp.not.i, label %for.body.i, label %cond.false.loopexit, !llvm.loop !9

nnc_parse_arguments.exit.thread:                  ; preds = %if.end25.i.i, %if.then.i, %if.then12.i, %if.then102.i, %if.then83.i, %if.then48.i, %if.then96.i
  %spec.select.i.ph = phi i32 [ 0, %if.then.i ], [ 2, %if.then96.i ], [ 2, %if.then48.i ], [ 2, %if.then83.i ], [ 2, %if.then102.i ], [ 0, %if.then12.i ], [ 0, %if.end25.i.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i) #21
  br label %cond.end

cond.false.loopexit:                              ; preds = %for.inc.i
  %51 = icmp sgt i32 %50, 0
  br label %cond.false

cond.false:                                       ; preds = %cond.false.loopexit, %entry
  %cmp24.not450.i = phi i1 [ %51, %cond.false.loopexit ], [ false, %entry ]
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i) #21
  %52 = load ptr, ptr %words, align 8
  %53 = load ptr, ptr @nnc_main_program, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %options.i) #21
  call void @llvm.lifetime.start.p0(ptr nonnull %model.i) #21
  store ptr null, ptr %model.i, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %context.i) #21
  store ptr null, ptr %context.i, align 8
  %input_count.i = getelementptr inbounds nuw i8, ptr %53, i64 24
  %54 = load i64, ptr %input_count.i, align 8
  %add.i4 = shl i64 %54, 3
  %mul.i = add i64 %add.i4, 8
  %call.i5 = tail call ptr @malloc(i64 noundef %mul.i) #24
  %output_count.i = getelementptr inbounds nuw i8, ptr %53, i64 40
  %55 = load i64, ptr %output_count.i, align 8
  %add1.i = shl i64 %55, 3
  %mul2.i = add i64 %add1.i, 8
  %call3.i = tail call ptr @malloc(i64 noundef %mul2.i) #24
  %inputs4.i = getelementptr inbounds nuw i8, ptr %53, i64 16
  %56 = load ptr, ptr %inputs4.i, align 8
  %call6.i = tail call fastcc ptr @nnc_copy_tensors(ptr noundef %56, i64 noundef %54) #23
  %outputs7.i = getelementptr inbounds nuw i8, ptr %53, i64 32
  %57 = load ptr, ptr %outputs7.i, align 8
  %58 = load i64, ptr %output_count.i, align 8
  %call9.i6 = tail call fastcc ptr @nnc_copy_tensors(ptr noundef %57, i64 noundef %58) #23
  %59 = load i64, ptr %input_count.i, align 8
  %add11.i = shl i64 %59, 3
  %mul12.i = add i64 %add11.i, 8
  %call13.i = tail call ptr @malloc(i64 noundef %mul12.i) #24
  %60 = insertelement <4 x ptr> poison, ptr %call.i5, i64 0
  %61 = insertelement <4 x ptr> %60, ptr %call3.i, i64 1
  %62 = insertelement <4 x ptr> %61, ptr %call6.i, i64 2
  %63 = insertelement <4 x ptr> %62, ptr %call9.i6, i64 3
  %64 = icmp eq <4 x ptr> %63, zeroinitializer
  %cmp20.i = icmp eq ptr %call13.i, null
  %65 = bitcast <4 x i1> %64 to i4
  %66 = icmp ne i4 %65, 0
  %op.rdx = or i1 %66, %cmp20.i
  br i1 %op.rdx, label %if.then.i27, label %if.end.i

if.then.i27:                                      ; preds = %cond.false
  %call.i.i28 = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %67 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call1.i.i29 = tail call ptr %67(i32 noundef 2) #22
  %call2.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call.i.i28, ptr noundef nonnull @.str.29, ptr noundef %52, ptr noundef %call1.i.i29, i32 noundef 2) #22
  br label %nnc_run_program.exit

if.end.i:                                         ; preds = %cond.false
  tail call void @llvm.memset.p0.i64(ptr nonnull align 8 %call.i5, i8 0, i64 %add11.i, i1 false)
  %file_count.i9 = getelementptr inbounds nuw i8, ptr %arguments, i64 2048
  br i1 %cmp24.not450.i, label %for.body.lr.ph.i17, label %for.cond32.preheader.i

for.body.lr.ph.i17:                               ; preds = %if.end.i
  %bytes.sroa.11.0.byval-temp67.sroa_idx.i.i = getelementptr inbounds nuw i8, ptr %byval-temp67.i.i, i64 8
  %sizes.i.i.i = getelementptr inbounds nuw i8, ptr %53, i64 112
  %stages.i.i.i = getelementptr inbounds nuw i8, ptr %53, i64 256
  %bytes.sroa.11.0.byval-temp89.sroa_idx.i.i = getelementptr inbounds nuw i8, ptr %byval-temp89.i.i, i64 8
  %68 = getelementptr inbounds nuw i8, ptr %entry3.i.i.i.i, i64 8
  %byval-temp45.sroa.5.0.byval-temp.i.sroa_idx.i.i = getelementptr inbounds nuw i8, ptr %byval-temp.i.i.i, i64 8
  %byval-temp45.sroa.5.0.byval-temp11.i.sroa_idx.i.i = getelementptr inbounds nuw i8, ptr %byval-temp11.i.i.i, i64 8
  br label %for.body.i18

for.body.i18:                                     ; preds = %for.inc.i25, %for.body.lr.ph.i17
  %indvars.iv.i = phi i64 [ 0, %for.body.lr.ph.i17 ], [ %indvars.iv.next.i, %for.inc.i25 ]
  %arrayidx.i19 = getelementptr inbounds nuw ptr, ptr %arguments, i64 %indvars.iv.i
  %69 = load ptr, ptr %arrayidx.i19, align 8
  %70 = load i64, ptr %input_count.i, align 8
  %cmp192.not.i.i = icmp eq i64 %70, 0
  br i1 %cmp192.not.i.i, label %for.cond.cleanup.i.i, label %for.body.lr.ph.i.i20

for.body.lr.ph.i.i20:                             ; preds = %for.body.i18
  %71 = load ptr, ptr %inputs4.i, align 8
  %call3.i.i = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %69) #22
  br label %for.body.i.i21

for.cond.cleanup.i.i:                             ; preds = %if.end.i.i23, %for.body.i18
  %index.0.lcssa.i.i = phi i64 [ 0, %for.body.i18 ], [ %index.1.i.i, %if.end.i.i23 ]
  %path.0.lcssa.i.i = phi ptr [ %69, %for.body.i18 ], [ %path.1.i.i, %if.end.i.i23 ]
  %cmp16.i.i = icmp ult i64 %index.0.lcssa.i.i, %70
  br i1 %cmp16.i.i, label %land.lhs.true18.i.i, label %if.end31.i.i

for.body.i.i21:                                   ; preds = %if.end.i.i23, %for.body.lr.ph.i.i20
  %path.0195.i.i = phi ptr [ %69, %for.body.lr.ph.i.i20 ], [ %path.1.i.i, %if.end.i.i23 ]
  %i.0194.i.i = phi i64 [ 0, %for.body.lr.ph.i.i20 ], [ %inc.i.i24, %if.end.i.i23 ]
  %index.0193.i.i = phi i64 [ %70, %for.body.lr.ph.i.i20 ], [ %index.1.i.i, %if.end.i.i23 ]
  %arrayidx.i.i22 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %71, i64 %i.0194.i.i
  %72 = load ptr, ptr %arrayidx.i.i22, align 8
  %call.i389.i = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %72) #22
  %cmp4.i.i = icmp ugt i64 %call3.i.i, %call.i389.i
  br i1 %cmp4.i.i, label %land.lhs.true.i.i, label %if.end.i.i23

land.lhs.true.i.i:                                ; preds = %for.body.i.i21
  %call8.i.i = tail call i32 @memcmp(ptr noundef nonnull %69, ptr noundef nonnull %72, i64 noundef %call.i389.i) #23
  %cmp9.i.i = icmp eq i32 %call8.i.i, 0
  br i1 %cmp9.i.i, label %land.lhs.true10.i.i, label %if.end.i.i23

land.lhs.true10.i.i:                              ; preds = %land.lhs.true.i.i
  %arrayidx11.i.i = getelementptr inbounds nuw i8, ptr %69, i64 %call.i389.i
  %73 = load i8, ptr %arrayidx11.i.i, align 1
  %cmp12.i.i = icmp eq i8 %73, 61
  %add.ptr14.i.i = getelementptr inbounds nuw i8, ptr %arrayidx11.i.i, i64 1
  %spec.select.i.i = select i1 %cmp12.i.i, i64 %i.0194.i.i, i64 %index.0193.i.i
  %spec.select145.i.i = select i1 %cmp12.i.i, ptr %add.ptr14.i.i, ptr %path.0195.i.i
  br label %if.end.i.i23

if.end.i.i23:                                     ; preds = %land.lhs.true10.i.i, %land.lhs.true.i.i, %for.body.i.i21
  %index.1.i.i = phi i64 [ %index.0193.i.i, %for.body.i.i21 ], [ %spec.select.i.i, %land.lhs.true10.i.i ], [ %index.0193.i.i, %land.lhs.true.i.i ]
  %path.1.i.i = phi ptr [ %path.0195.i.i, %for.body.i.i21 ], [ %spec.select145.i.i, %land.lhs.true10.i.i ], [ %path.0195.i.i, %land.lhs.true.i.i ]
  %inc.i.i24 = add nuw i64 %i.0194.i.i, 1
  %exitcond.not.i.i = icmp eq i64 %inc.i.i24, %70
  br i1 %exitcond.not.i.i, label %for.cond.cleanup.i.i, label %for.body.i.i21, !llvm.loop !10

land.lhs.true18.i.i:                              ; preds = %for.cond.cleanup.i.i
  %74 = load i8, ptr %path.0.lcssa.i.i, align 1
  %cmp20.i.i = icmp eq i8 %74, 0
  br i1 %cmp20.i.i, label %land.lhs.true22.i.i, label %if.end31.i.i

land.lhs.true22.i.i:                              ; preds = %land.lhs.true18.i.i
  %75 = load ptr, ptr %inputs4.i, align 8
  %arrayidx24.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %75, i64 %index.0.lcssa.i.i
  %form.i.i26 = getelementptr inbounds nuw i8, ptr %arrayidx24.i.i, i64 48
  %76 = load i64, ptr %form.i.i26, align 8
  %cmp25.not.i.i = icmp eq i64 %76, 0
  br i1 %cmp25.not.i.i, label %if.end31.i.i, label %if.then27.i.i

if.then27.i.i:                                    ; preds = %land.lhs.true22.i.i
  %arrayidx28.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %index.0.lcssa.i.i
  %arrayidx29.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %index.0.lcssa.i.i
  call void @llvm.lifetime.start.p0(ptr nonnull %byval-temp.i.i) #21
  store ptr null, ptr %byval-temp.i.i, align 8
  %call30.i.i = call fastcc i32 @nnc_take_item(ptr noundef nonnull %path.0.lcssa.i.i, ptr dead_on_return noundef %byval-temp.i.i, ptr noundef %arrayidx28.i.i, ptr noundef %arrayidx29.i.i) #23
  call void @llvm.lifetime.end.p0(ptr nonnull %byval-temp.i.i) #21
  br label %nnc_take_file.exit.i

if.end31.i.i:                                     ; preds = %land.lhs.true22.i.i, %land.lhs.true18.i.i, %for.cond.cleanup.i.i
  %call.i.i.i.i = tail call noalias noundef ptr @fopen(ptr noundef readonly %path.0.lcssa.i.i, ptr noundef nonnull @.str.36) #23
  %cmp.i.i.i = icmp eq ptr %call.i.i.i.i, null
  br i1 %cmp.i.i.i, label %if.then.i.i.i, label %if.end.i.i.i

if.then.i.i.i:                                    ; preds = %if.end31.i.i
  %call1.i.i.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call2.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call1.i.i.i, ptr noundef nonnull @.str.34, ptr noundef %path.0.lcssa.i.i) #22
  br label %nnc_run_program.exit

if.end.i.i.i:                                     ; preds = %if.end31.i.i
  %call3.i.i.i = tail call i32 @_fseeki64(ptr noundef nonnull %call.i.i.i.i, i64 noundef 0, i32 noundef 2) #22
  %cmp4.i.i.i = icmp eq i32 %call3.i.i.i, 0
  br i1 %cmp4.i.i.i, label %cond.end.i.i.i, label %if.then18.i.i.i

cond.end.i.i.i:                                   ; preds = %if.end.i.i.i
  %call5.i.i.i = tail call i64 @_ftelli64(ptr noundef nonnull %call.i.i.i.i) #22
  %cmp6.i.i.i = icmp slt i64 %call5.i.i.i, 0
  br i1 %cmp6.i.i.i, label %if.then18.i.i.i, label %lor.lhs.false.i.i.i

lor.lhs.false.i.i.i:                              ; preds = %cond.end.i.i.i
  %call7.i.i.i = tail call i32 @_fseeki64(ptr noundef nonnull %call.i.i.i.i, i64 noundef 0, i32 noundef 0) #22
  %cmp8.not.i.i.i = icmp eq i32 %call7.i.i.i, 0
  br i1 %cmp8.not.i.i.i, label %cond.end12.i.i.i, label %if.then18.i.i.i

cond.end12.i.i.i:                                 ; preds = %lor.lhs.false.i.i.i
  %add.i.i.i = add nuw i64 %call5.i.i.i, 1
  %call11.i.i.i = tail call ptr @malloc(i64 noundef %add.i.i.i) #24
  %cmp14.i.i.i = icmp eq ptr %call11.i.i.i, null
  br i1 %cmp14.i.i.i, label %if.then18.i.i.i, label %lor.lhs.false15.i.i.i

lor.lhs.false15.i.i.i:                            ; preds = %cond.end12.i.i.i
  %call16.i.i.i = tail call i64 @fread(ptr noundef nonnull %call11.i.i.i, i64 noundef 1, i64 noundef %call5.i.i.i, ptr noundef nonnull %call.i.i.i.i) #23
  %cmp17.not.i.i.i = icmp eq i64 %call16.i.i.i, %call5.i.i.i
  br i1 %cmp17.not.i.i.i, label %if.end36.i.i, label %if.then18.i.i.i

if.then18.i.i.i:                                  ; preds = %lor.lhs.false15.i.i.i, %cond.end12.i.i.i, %lor.lhs.false.i.i.i, %cond.end.i.i.i, %if.end.i.i.i
  %cond1350.i.i.i = phi ptr [ null, %cond.end12.i.i.i ], [ %call11.i.i.i, %lor.lhs.false15.i.i.i ], [ null, %lor.lhs.false.i.i.i ], [ null, %cond.end.i.i.i ], [ null, %if.end.i.i.i ]
  %call19.i.i.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call20.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call19.i.i.i, ptr noundef nonnull @.str.35, ptr noundef %path.0.lcssa.i.i) #22
  tail call void @free(ptr noundef %cond1350.i.i.i) #23
  %call21.i.i.i = tail call i32 @fclose(ptr noundef nonnull %call.i.i.i.i) #23
  br label %nnc_run_program.exit

if.end36.i.i:                                     ; preds = %lor.lhs.false15.i.i.i
  %call23.i.i.i = tail call i32 @fclose(ptr noundef nonnull %call.i.i.i.i) #23
  %cmp37.i.i = icmp samesign ugt i64 %call5.i.i.i, 3
  br i1 %cmp37.i.i, label %for.body.i.i.i, label %if.end47.i.i

for.body.i.i.i:                                   ; preds = %if.end36.i.i, %for.body.i.i.i
  %indvars.iv.i.i.i = phi i64 [ %indvars.iv.next.i.i.i, %for.body.i.i.i ], [ 4, %if.end36.i.i ]
  %value.04.i.i.i = phi i32 [ %or.i.i.i, %for.body.i.i.i ], [ 0, %if.end36.i.i ]
  %indvars.iv.next.i.i.i = add nsw i64 %indvars.iv.i.i.i, -1
  %shl.i.i.i = shl i32 %value.04.i.i.i, 8
  %arrayidx.i.i.i = getelementptr inbounds nuw i8, ptr %call11.i.i.i, i64 %indvars.iv.next.i.i.i
  %77 = load i8, ptr %arrayidx.i.i.i, align 1
  %conv.i.i.i = zext i8 %77 to i32
  %or.i.i.i = or disjoint i32 %shl.i.i.i, %conv.i.i.i
  %cmp.i146.i.i = icmp samesign ugt i64 %indvars.iv.i.i.i, 1
  br i1 %cmp.i146.i.i, label %for.body.i.i.i, label %nnc_little.exit.i.i, !llvm.loop !11

nnc_little.exit.i.i:                              ; preds = %for.body.i.i.i
  %cmp42.i.i = icmp eq i32 %or.i.i.i, 67324752
  br i1 %cmp42.i.i, label %if.then44.i.i, label %if.end47.i.i

if.then44.i.i:                                    ; preds = %nnc_little.exit.i.i
  call void @llvm.lifetime.start.p0(ptr nonnull %entry1.i.i.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %byval-temp.i.i.i)
  %78 = load i64, ptr %input_count.i, align 8
  %cmp.not63.not.i.i.i = icmp eq i64 %78, 0
  br i1 %cmp.not63.not.i.i.i, label %nnc_take_archive.exit.i.i, label %for.body.i147.i.i

for.body.i147.i.i:                                ; preds = %if.then44.i.i, %for.inc.i.i.i
  %i.064.i.i.i = phi i64 [ %inc.i.i.i, %for.inc.i.i.i ], [ 0, %if.then44.i.i ]
  %79 = load ptr, ptr %inputs4.i, align 8
  %arrayidx.i148.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %79, i64 %i.064.i.i.i
  %form.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i148.i.i, i64 48
  %80 = load i64, ptr %form.i.i.i, align 8
  %cmp3.not.i.i.i = icmp eq i64 %80, 0
  br i1 %cmp3.not.i.i.i, label %if.end8.i.i.i, label %if.then.i149.i.i

if.then.i149.i.i:                                 ; preds = %for.body.i147.i.i
  %arrayidx4.i.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i.064.i.i.i
  %arrayidx5.i.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %i.064.i.i.i
  store ptr %call11.i.i.i, ptr %byval-temp.i.i.i, align 8
  store i64 %call5.i.i.i, ptr %byval-temp45.sroa.5.0.byval-temp.i.sroa_idx.i.i, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %entry3.i.i.i.i)
  %81 = load ptr, ptr %arrayidx4.i.i.i, align 8
  %call.i.i150.i.i = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %81) #22
  %add.i.i.i.i = add i64 %call.i.i150.i.i, 32
  %call2.i.i.i.i = tail call ptr @malloc(i64 noundef %add.i.i.i.i) #24
  store i64 0, ptr %68, align 8
  %cmp.not.i.i.i.i = icmp eq ptr %call2.i.i.i.i, null
  %form.i.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx4.i.i.i, i64 48
  %82 = load i64, ptr %form.i.i.i.i, align 8
  %and.i.i.i.i = and i64 %82, 1
  %cmp4.not.i.i.i.i = icmp eq i64 %and.i.i.i.i, 0
  br i1 %cmp.not.i.i.i.i, label %nnc_take_items.exit.thread.i.i.i, label %for.body.i.i.i.i

for.cond.i.i.i.i:                                 ; preds = %if.end17.i.i.i.i
  %inc.i.i.i.i = add i64 %i.080.i.i.i.i, 1
  %cmp5.i.i.i.i = icmp eq i32 %call19.i.i.i.i, 0
  br i1 %cmp5.i.i.i.i, label %for.body.i.i.i.i, label %nnc_take_items.exit.thread.i.i.i, !llvm.loop !12

for.body.i.i.i.i:                                 ; preds = %if.then.i149.i.i, %for.cond.i.i.i.i
  %i.080.i.i.i.i = phi i64 [ %inc.i.i.i.i, %for.cond.i.i.i.i ], [ 0, %if.then.i149.i.i ]
  %83 = load ptr, ptr %arrayidx4.i.i.i, align 8
  br i1 %cmp4.not.i.i.i.i, label %if.else.i.i.i.i, label %if.then.i.i.i.i

if.then.i.i.i.i:                                  ; preds = %for.body.i.i.i.i
  %call8.i.i.i.i = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %call2.i.i.i.i, i64 noundef %add.i.i.i.i, ptr noundef nonnull @.str.37, ptr noundef %83, i64 noundef %i.080.i.i.i.i) #22
  br label %if.end.i.i.i.i

if.else.i.i.i.i:                                  ; preds = %for.body.i.i.i.i
  %call10.i.i.i.i = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %call2.i.i.i.i, i64 noundef %add.i.i.i.i, ptr noundef nonnull @.str.38, ptr noundef %83) #22
  br label %if.end.i.i.i.i

if.end.i.i.i.i:                                   ; preds = %if.else.i.i.i.i, %if.then.i.i.i.i
  %call11.i.i.i.i = call fastcc i32 @nnc_find_entry(ptr noundef %path.0.lcssa.i.i, ptr dead_on_return noundef %byval-temp.i.i.i, ptr noundef nonnull %call2.i.i.i.i, ptr noundef %entry3.i.i.i.i) #23
  %cmp12.i.i.i.i = icmp ne i32 %call11.i.i.i.i, 0
  %84 = load ptr, ptr %entry3.i.i.i.i, align 8
  %cmp14.i.i.i.i = icmp eq ptr %84, null
  %or.cond.i.i.i.i = select i1 %cmp12.i.i.i.i, i1 true, i1 %cmp14.i.i.i.i
  br i1 %or.cond.i.i.i.i, label %cleanup.i.i.i.i, label %if.end17.i.i.i.i

if.end17.i.i.i.i:                                 ; preds = %if.end.i.i.i.i
  %call19.i.i.i.i = call fastcc i32 @nnc_take_item(ptr noundef %path.0.lcssa.i.i, ptr dead_on_return noundef %entry3.i.i.i.i, ptr noundef nonnull readonly %arrayidx4.i.i.i, ptr noundef nonnull %arrayidx5.i.i.i) #23
  br i1 %cmp4.not.i.i.i.i, label %cleanup.i.i.i.i, label %for.cond.i.i.i.i

cleanup.i.i.i.i:                                  ; preds = %if.end17.i.i.i.i, %if.end.i.i.i.i
  %code.1.i.i.i.i = phi i32 [ %call19.i.i.i.i, %if.end17.i.i.i.i ], [ %call11.i.i.i.i, %if.end.i.i.i.i ]
  %cmp23.i.i.i.i = icmp eq i32 %code.1.i.i.i.i, 0
  br i1 %cmp23.i.i.i.i, label %land.lhs.true.i.i.i.i, label %nnc_take_items.exit.thread.i.i.i

land.lhs.true.i.i.i.i:                            ; preds = %cleanup.i.i.i.i
  %85 = load ptr, ptr %arrayidx5.i.i.i, align 8
  %cmp25.i.i.i.i = icmp eq ptr %85, null
  br i1 %cmp25.i.i.i.i, label %if.then27.i.i.i.i, label %nnc_take_items.exit.thread56.i.i.i

nnc_take_items.exit.thread56.i.i.i:               ; preds = %land.lhs.true.i.i.i.i
  tail call void @free(ptr noundef nonnull %call2.i.i.i.i) #23
  call void @llvm.lifetime.end.p0(ptr nonnull %entry3.i.i.i.i)
  br label %for.inc.i.i.i

if.then27.i.i.i.i:                                ; preds = %land.lhs.true.i.i.i.i
  %86 = load ptr, ptr %arrayidx4.i.i.i, align 8
  %call29.i.i.i.i = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %call2.i.i.i.i, i64 noundef %add.i.i.i.i, ptr noundef nonnull @.str.39, ptr noundef %86) #22
  %call31.i.i.i.i = call fastcc i32 @nnc_find_entry(ptr noundef %path.0.lcssa.i.i, ptr dead_on_return noundef %byval-temp.i.i.i, ptr noundef nonnull %call2.i.i.i.i, ptr noundef %entry3.i.i.i.i) #23
  %cmp32.i.i.i.i = icmp eq i32 %call31.i.i.i.i, 0
  %87 = load ptr, ptr %entry3.i.i.i.i, align 8
  %cmp36.i.i.i.i = icmp ne ptr %87, null
  %or.cond49.i.i.i.i = select i1 %cmp32.i.i.i.i, i1 %cmp36.i.i.i.i, i1 false
  br i1 %or.cond49.i.i.i.i, label %if.then38.i.i.i.i, label %nnc_take_items.exit.i.i.i

if.then38.i.i.i.i:                                ; preds = %if.then27.i.i.i.i
  store ptr null, ptr %entry3.i.i.i.i, align 8
  %call41.i.i.i.i = call fastcc i32 @nnc_take_item(ptr noundef %path.0.lcssa.i.i, ptr dead_on_return noundef %entry3.i.i.i.i, ptr noundef nonnull readonly %arrayidx4.i.i.i, ptr noundef nonnull %arrayidx5.i.i.i) #23
  br label %nnc_take_items.exit.i.i.i

nnc_take_items.exit.thread.i.i.i:                 ; preds = %cleanup.i.i.i.i, %if.then.i149.i.i, %for.cond.i.i.i.i
  %code.2.i.ph.i.i.i = phi i32 [ %call19.i.i.i.i, %for.cond.i.i.i.i ], [ 5, %if.then.i149.i.i ], [ %code.1.i.i.i.i, %cleanup.i.i.i.i ]
  tail call void @free(ptr noundef %call2.i.i.i.i) #23
  call void @llvm.lifetime.end.p0(ptr nonnull %entry3.i.i.i.i)
  br label %nnc_take_archive.exit.i.i

nnc_take_items.exit.i.i.i:                        ; preds = %if.then38.i.i.i.i, %if.then27.i.i.i.i
  %code.2.i.i.i.i = phi i32 [ %call41.i.i.i.i, %if.then38.i.i.i.i ], [ %call31.i.i.i.i, %if.then27.i.i.i.i ]
  tail call void @free(ptr noundef nonnull %call2.i.i.i.i) #23
  call void @llvm.lifetime.end.p0(ptr nonnull %entry3.i.i.i.i)
  %cmp6.not.i.i.i = icmp eq i32 %code.2.i.i.i.i, 0
  br i1 %cmp6.not.i.i.i, label %for.inc.i.i.i, label %nnc_take_archive.exit.i.i

if.end8.i.i.i:                                    ; preds = %for.body.i147.i.i
  %88 = load ptr, ptr %arrayidx.i148.i.i, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %byval-temp11.i.i.i) #21
  store ptr %call11.i.i.i, ptr %byval-temp11.i.i.i, align 8
  store i64 %call5.i.i.i, ptr %byval-temp45.sroa.5.0.byval-temp11.i.sroa_idx.i.i, align 8
  %call12.i.i.i = call fastcc i32 @nnc_find_entry(ptr noundef %path.0.lcssa.i.i, ptr dead_on_return noundef %byval-temp11.i.i.i, ptr noundef %88, ptr noundef %entry1.i.i.i) #23
  call void @llvm.lifetime.end.p0(ptr nonnull %byval-temp11.i.i.i) #21
  %cmp13.i.i.i = icmp eq i32 %call12.i.i.i, 0
  %89 = load ptr, ptr %entry1.i.i.i, align 8
  %cmp14.i151.i.i = icmp ne ptr %89, null
  %or.cond.i.i.i = select i1 %cmp13.i.i.i, i1 %cmp14.i151.i.i, i1 false
  br i1 %or.cond.i.i.i, label %if.then15.i.i.i, label %if.end21.i.i.i

if.then15.i.i.i:                                  ; preds = %if.end8.i.i.i
  %arrayidx16.i.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i.064.i.i.i
  %90 = load ptr, ptr %sizes.i.i.i, align 8
  %cmp.not.i52.i.i.i = icmp eq ptr %90, null
  br i1 %cmp.not.i52.i.i.i, label %lor.rhs.i.i.i.i, label %nnc_is_open.exit.i.i.i

lor.rhs.i.i.i.i:                                  ; preds = %if.then15.i.i.i
  %91 = load ptr, ptr %stages.i.i.i, align 8
  %cmp1.i.i.i.i = icmp ne ptr %91, null
  %92 = zext i1 %cmp1.i.i.i.i to i32
  br label %nnc_is_open.exit.i.i.i

nnc_is_open.exit.i.i.i:                           ; preds = %lor.rhs.i.i.i.i, %if.then15.i.i.i
  %lor.ext.i.i.i.i = phi i32 [ 1, %if.then15.i.i.i ], [ %92, %lor.rhs.i.i.i.i ]
  %arrayidx18.i.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %i.064.i.i.i
  %call20.i152.i.i = call fastcc i32 @nnc_parse_npy(ptr noundef %path.0.lcssa.i.i, ptr dead_on_return noundef %entry1.i.i.i, ptr noundef %arrayidx16.i.i.i, i32 noundef %lor.ext.i.i.i.i, ptr noundef %arrayidx18.i.i.i) #23
  br label %if.end21.i.i.i

if.end21.i.i.i:                                   ; preds = %nnc_is_open.exit.i.i.i, %if.end8.i.i.i
  %code.0.i.i.i = phi i32 [ %call20.i152.i.i, %nnc_is_open.exit.i.i.i ], [ %call12.i.i.i, %if.end8.i.i.i ]
  %cmp22.not.i.i.i = icmp eq i32 %code.0.i.i.i, 0
  br i1 %cmp22.not.i.i.i, label %for.inc.i.i.i, label %nnc_take_archive.exit.i.i

for.inc.i.i.i:                                    ; preds = %if.end21.i.i.i, %nnc_take_items.exit.i.i.i, %nnc_take_items.exit.thread56.i.i.i
  %inc.i.i.i = add nuw i64 %i.064.i.i.i, 1
  %93 = load i64, ptr %input_count.i, align 8
  %cmp.not.i.i.i = icmp ult i64 %inc.i.i.i, %93
  br i1 %cmp.not.i.i.i, label %for.body.i147.i.i, label %nnc_take_archive.exit.i.i, !llvm.loop !13

nnc_take_archive.exit.i.i:                        ; preds = %for.inc.i.i.i, %if.end21.i.i.i, %nnc_take_items.exit.i.i.i, %nnc_take_items.exit.thread.i.i.i, %if.then44.i.i
  %spec.select.i.i.i = phi i32 [ %code.2.i.ph.i.i.i, %nnc_take_items.exit.thread.i.i.i ], [ 0, %if.then44.i.i ], [ 0, %for.inc.i.i.i ], [ %code.0.i.i.i, %if.end21.i.i.i ], [ %code.2.i.i.i.i, %nnc_take_items.exit.i.i.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %entry1.i.i.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %byval-temp.i.i.i)
  br label %nnc_take_file.exit.i

if.end47.i.i:                                     ; preds = %nnc_little.exit.i.i, %if.end36.i.i
  %94 = load i64, ptr %input_count.i, align 8
  %cmp49.i.i = icmp eq i64 %index.0.lcssa.i.i, %94
  br i1 %cmp49.i.i, label %if.then51.i.i, label %if.end58.i.i

if.then51.i.i:                                    ; preds = %if.end47.i.i
  %cmp53.not.i.i = icmp eq i64 %index.0.lcssa.i.i, 1
  br i1 %cmp53.not.i.i, label %if.end58.i.i, label %if.then55.i.i

if.then55.i.i:                                    ; preds = %if.then51.i.i
  %call.i.i.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call1.i153.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call.i.i.i, ptr noundef nonnull @.str.25, ptr noundef %52, ptr noundef %69, ptr noundef nonnull @.str.30, ptr noundef %52) #22
  br label %nnc_run_program.exit

if.end58.i.i:                                     ; preds = %if.then51.i.i, %if.end47.i.i
  %index.2.i.i = phi i64 [ %index.0.lcssa.i.i, %if.end47.i.i ], [ 0, %if.then51.i.i ]
  %95 = load ptr, ptr %inputs4.i, align 8
  %arrayidx60.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %95, i64 %index.2.i.i
  %form61.i.i = getelementptr inbounds nuw i8, ptr %arrayidx60.i.i, i64 48
  %96 = load i64, ptr %form61.i.i, align 8
  %cmp62.not.i.i = icmp eq i64 %96, 0
  %arrayidx70.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %index.2.i.i
  br i1 %cmp62.not.i.i, label %if.end69.i.i, label %if.then64.i.i

if.then64.i.i:                                    ; preds = %if.end58.i.i
  %arrayidx66.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %index.2.i.i
  call void @llvm.lifetime.start.p0(ptr nonnull %byval-temp67.i.i) #21
  store ptr %call11.i.i.i, ptr %byval-temp67.i.i, align 8
  store i64 %call5.i.i.i, ptr %bytes.sroa.11.0.byval-temp67.sroa_idx.i.i, align 8
  %call68.i.i = call fastcc i32 @nnc_take_item(ptr noundef %path.0.lcssa.i.i, ptr dead_on_return noundef %byval-temp67.i.i, ptr noundef %arrayidx70.i.i, ptr noundef %arrayidx66.i.i) #23
  call void @llvm.lifetime.end.p0(ptr nonnull %byval-temp67.i.i) #21
  br label %nnc_take_file.exit.i

if.end69.i.i:                                     ; preds = %if.end58.i.i
  %dtype.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx70.i.i, i64 8
  %97 = load ptr, ptr %dtype.i.i.i, align 8
  %call.i154.i.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %97, ptr noundef nonnull dereferenceable(4) @.str.81) #22
  %cmp.i155.not.i.i = icmp eq i32 %call.i154.i.i, 0
  br i1 %cmp.i155.not.i.i, label %land.lhs.true72.i.i, label %if.end85.i.i

land.lhs.true72.i.i:                              ; preds = %if.end69.i.i
  %cmp74.i.i = icmp samesign ult i64 %call5.i.i.i, 6
  br i1 %cmp74.i.i, label %if.then80.i.i, label %lor.lhs.false.i.i

lor.lhs.false.i.i:                                ; preds = %land.lhs.true72.i.i
  %call77.i.i = tail call i32 @memcmp(ptr noundef nonnull dereferenceable(6) %call11.i.i.i, ptr noundef nonnull dereferenceable(6) @.str.31, i64 noundef 6) #23
  %cmp78.not.i.i = icmp eq i32 %call77.i.i, 0
  br i1 %cmp78.not.i.i, label %if.end85.i.i, label %if.then80.thread.i.i

if.then80.thread.i.i:                             ; preds = %lor.lhs.false.i.i
  %arrayidx82182.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %index.2.i.i
  br label %land.rhs.lr.ph.i.i.i

if.then80.i.i:                                    ; preds = %land.lhs.true72.i.i
  %arrayidx82.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %index.2.i.i
  %cmp.not116.i.i.i = icmp eq i64 %call5.i.i.i, 0
  br i1 %cmp.not116.i.i.i, label %while.end.i.i.i, label %land.rhs.lr.ph.i.i.i

land.rhs.lr.ph.i.i.i:                             ; preds = %if.then80.i.i, %if.then80.thread.i.i
  %arrayidx82184.i.i = phi ptr [ %arrayidx82182.i.i, %if.then80.thread.i.i ], [ %arrayidx82.i.i, %if.then80.i.i ]
  br label %land.rhs.i.i.i

land.rhs.i.i.i:                                   ; preds = %while.body.i.i.i, %land.rhs.lr.ph.i.i.i
  %size.0117.i.i.i = phi i64 [ %call5.i.i.i, %land.rhs.lr.ph.i.i.i ], [ %sub.i.i.i, %while.body.i.i.i ]
  %sub.i.i.i = add i64 %size.0117.i.i.i, -1
  %arrayidx.i157.i.i = getelementptr inbounds nuw i8, ptr %call11.i.i.i, i64 %sub.i.i.i
  %98 = load i8, ptr %arrayidx.i157.i.i, align 1
  switch i8 %98, label %while.end.i.i.i [
    i8 10, label %while.body.i.i.i
    i8 13, label %while.body.i.i.i
  ]

while.body.i.i.i:                                 ; preds = %land.rhs.i.i.i, %land.rhs.i.i.i
  %cmp.not.i158.i.i = icmp eq i64 %sub.i.i.i, 0
  br i1 %cmp.not.i158.i.i, label %while.end.i.i.i, label %land.rhs.i.i.i, !llvm.loop !14

while.end.i.i.i:                                  ; preds = %while.body.i.i.i, %land.rhs.i.i.i, %if.then80.i.i
  %cmp.not116.i187.i.i = phi i1 [ true, %if.then80.i.i ], [ false, %land.rhs.i.i.i ], [ false, %while.body.i.i.i ]
  %arrayidx82185.i.i = phi ptr [ %arrayidx82.i.i, %if.then80.i.i ], [ %arrayidx82184.i.i, %land.rhs.i.i.i ], [ %arrayidx82184.i.i, %while.body.i.i.i ]
  %size.0.lcssa.i.i.i = phi i64 [ 0, %if.then80.i.i ], [ 0, %while.body.i.i.i ], [ %size.0117.i.i.i, %land.rhs.i.i.i ]
  %add.i159.i.i = shl i64 %size.0.lcssa.i.i.i, 4
  %mul.i.i.i = add i64 %add.i159.i.i, 32
  %call.i160.i.i = tail call ptr @malloc(i64 noundef %mul.i.i.i) #24
  %cmp11.i.i.i = icmp eq ptr %call.i160.i.i, null
  br i1 %cmp11.i.i.i, label %if.then.i164.i.i, label %while.cond15.preheader.i.i.i

while.cond15.preheader.i.i.i:                     ; preds = %while.end.i.i.i
  br i1 %cmp.not116.i187.i.i, label %while.end62.i.i.i, label %while.cond24.preheader.lr.ph.i.i.i

while.cond24.preheader.lr.ph.i.i.i:               ; preds = %while.cond15.preheader.i.i.i
  %rank.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx70.i.i, i64 24
  br label %while.cond24.preheader.i.i.i

if.then.i164.i.i:                                 ; preds = %while.end.i.i.i
  %call13.i.i.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call14.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call13.i.i.i, ptr noundef nonnull @.str.49, ptr noundef %path.0.lcssa.i.i) #22
  br label %nnc_run_program.exit

while.cond24.preheader.i.i.i:                     ; preds = %land.end55.i.i.i, %while.cond24.preheader.lr.ph.i.i.i
  %at.0127.i.i.i = phi i64 [ 0, %while.cond24.preheader.lr.ph.i.i.i ], [ %add61.i.i.i, %land.end55.i.i.i ]
  %count.0126.i.i.i = phi i64 [ 0, %while.cond24.preheader.lr.ph.i.i.i ], [ %add60.i.i.i, %land.end55.i.i.i ]
  %cmp25119.not.i.i.i = icmp ult i64 %at.0127.i.i.i, %size.0.lcssa.i.i.i
  br i1 %cmp25119.not.i.i.i, label %land.rhs27.lr.ph.i.i.i, label %while.end40.thread.i.i.i

land.rhs27.lr.ph.i.i.i:                           ; preds = %while.cond24.preheader.i.i.i
  %99 = load i64, ptr %rank.i.i.i, align 8
  %cmp28.i.i.i = icmp eq i64 %99, 0
  br label %land.rhs27.i.i.i

land.rhs27.i.i.i:                                 ; preds = %while.body38.i.i.i, %land.rhs27.lr.ph.i.i.i
  %end.0120.i.i.i = phi i64 [ %at.0127.i.i.i, %land.rhs27.lr.ph.i.i.i ], [ %add39.i.i.i, %while.body38.i.i.i ]
  br i1 %cmp28.i.i.i, label %while.body38.i.i.i, label %lor.rhs30.i.i.i

lor.rhs30.i.i.i:                                  ; preds = %land.rhs27.i.i.i
  %arrayidx32.i.i.i = getelementptr inbounds nuw i8, ptr %call11.i.i.i, i64 %end.0120.i.i.i
  %100 = load i8, ptr %arrayidx32.i.i.i, align 1
  %cmp34.not.i.i.i = icmp eq i8 %100, 10
  br i1 %cmp34.not.i.i.i, label %while.end40.i.i.i, label %while.body38.i.i.i

while.body38.i.i.i:                               ; preds = %lor.rhs30.i.i.i, %land.rhs27.i.i.i
  %add39.i.i.i = add i64 %end.0120.i.i.i, 1
  %exitcond.not.i.i.i = icmp eq i64 %add39.i.i.i, %size.0.lcssa.i.i.i
  br i1 %exitcond.not.i.i.i, label %while.end40.thread.i.i.i, label %land.rhs27.i.i.i, !llvm.loop !15

while.end40.thread.i.i.i:                         ; preds = %while.body38.i.i.i, %while.cond24.preheader.i.i.i
  %end.0.lcssa.ph.i.i.i = phi i64 [ %at.0127.i.i.i, %while.cond24.preheader.i.i.i ], [ %size.0.lcssa.i.i.i, %while.body38.i.i.i ]
  %add.ptr133.i.i.i = getelementptr inbounds nuw i8, ptr %call11.i.i.i, i64 %at.0127.i.i.i
  %arrayidx42134.i.i.i = getelementptr inbounds nuw %struct.nnc_string, ptr %call.i160.i.i, i64 %count.0126.i.i.i
  store ptr %add.ptr133.i.i.i, ptr %arrayidx42134.i.i.i, align 8
  br label %land.end55.i.i.i

while.end40.i.i.i:                                ; preds = %lor.rhs30.i.i.i
  %add.ptr.i.i.i = getelementptr inbounds nuw i8, ptr %call11.i.i.i, i64 %at.0127.i.i.i
  %arrayidx42.i.i.i = getelementptr inbounds nuw %struct.nnc_string, ptr %call.i160.i.i, i64 %count.0126.i.i.i
  store ptr %add.ptr.i.i.i, ptr %arrayidx42.i.i.i, align 8
  %cmp44.not.i.i.i = icmp ugt i64 %end.0120.i.i.i, %at.0127.i.i.i
  br i1 %cmp44.not.i.i.i, label %land.rhs48.i.i.i, label %land.end55.i.i.i

land.rhs48.i.i.i:                                 ; preds = %while.end40.i.i.i
  %arrayidx32.i.i.i.le = getelementptr inbounds nuw i8, ptr %call11.i.i.i, i64 %end.0120.i.i.i
  %arrayidx51.i.i.i = getelementptr i8, ptr %arrayidx32.i.i.i.le, i64 -1
  %101 = load i8, ptr %arrayidx51.i.i.i, align 1
  %cmp53.i.i.i = icmp eq i8 %101, 13
  %.neg.i.i.i = sext i1 %cmp53.i.i.i to i64
  br label %land.end55.i.i.i

land.end55.i.i.i:                                 ; preds = %land.rhs48.i.i.i, %while.end40.i.i.i, %while.end40.thread.i.i.i
  %end.0.lcssa138.i.i.i = phi i64 [ %end.0120.i.i.i, %land.rhs48.i.i.i ], [ %end.0120.i.i.i, %while.end40.i.i.i ], [ %end.0.lcssa.ph.i.i.i, %while.end40.thread.i.i.i ]
  %land.ext.neg.i.i.i = phi i64 [ %.neg.i.i.i, %land.rhs48.i.i.i ], [ 0, %while.end40.i.i.i ], [ 0, %while.end40.thread.i.i.i ]
  %102 = getelementptr inbounds nuw %struct.nnc_string, ptr %call.i160.i.i, i64 %count.0126.i.i.i
  %sub43140.i.i.i = sub i64 %end.0.lcssa138.i.i.i, %at.0127.i.i.i
  %sub57.i.i.i = add i64 %sub43140.i.i.i, %land.ext.neg.i.i.i
  %bytes59.i.i.i = getelementptr inbounds nuw i8, ptr %102, i64 8
  store i64 %sub57.i.i.i, ptr %bytes59.i.i.i, align 8
  %add60.i.i.i = add i64 %count.0126.i.i.i, 1
  %add61.i.i.i = add i64 %end.0.lcssa138.i.i.i, 1
  %cmp20.not.i.i.i = icmp ugt i64 %add61.i.i.i, %size.0.lcssa.i.i.i
  br i1 %cmp20.not.i.i.i, label %while.end62.i.i.i, label %while.cond24.preheader.i.i.i, !llvm.loop !16

while.end62.i.i.i:                                ; preds = %land.end55.i.i.i, %while.cond15.preheader.i.i.i
  %count.0.lcssa.i.i.i = phi i64 [ 0, %while.cond15.preheader.i.i.i ], [ %add60.i.i.i, %land.end55.i.i.i ]
  %rank63.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx70.i.i, i64 24
  %103 = load i64, ptr %rank63.i.i.i, align 8
  %cmp64.i.i.i = icmp eq i64 %103, 0
  %cmp67.i.i.i = icmp eq i64 %count.0.lcssa.i.i.i, 0
  %or.cond.i161.i.i = select i1 %cmp64.i.i.i, i1 %cmp67.i.i.i, i1 false
  br i1 %or.cond.i161.i.i, label %if.end72.thread.i.i.i, label %if.end72.i.i.i

if.end72.thread.i.i.i:                            ; preds = %while.end62.i.i.i
  %bytes71.i.i.i = getelementptr inbounds nuw i8, ptr %call.i160.i.i, i64 8
  store i64 0, ptr %bytes71.i.i.i, align 8
  br label %nnc_take_file.exit.thread414.i

if.end72.i.i.i:                                   ; preds = %while.end62.i.i.i
  br i1 %cmp64.i.i.i, label %nnc_take_file.exit.thread414.i, label %for.body.lr.ph.i162.i.i

for.body.lr.ph.i162.i.i:                          ; preds = %if.end72.i.i.i
  %shape.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx70.i.i, i64 32
  br label %for.body.i163.i.i

nnc_take_file.exit.thread414.i:                   ; preds = %for.body.i163.i.i, %if.end72.i.i.i, %if.end72.thread.i.i.i
  store ptr %call.i160.i.i, ptr %arrayidx82185.i.i, align 8
  br label %for.inc.i25

for.body.i163.i.i:                                ; preds = %for.body.i163.i.i, %for.body.lr.ph.i162.i.i
  %i.0130.i.i.i = phi i64 [ 0, %for.body.lr.ph.i162.i.i ], [ %inc79.i.i.i, %for.body.i163.i.i ]
  %cmp76.i.i.i = icmp eq i64 %i.0130.i.i.i, 0
  %cond.i.i.i = select i1 %cmp76.i.i.i, i64 %count.0.lcssa.i.i.i, i64 1
  %104 = load ptr, ptr %shape.i.i.i, align 8
  %arrayidx78.i.i.i = getelementptr inbounds nuw i64, ptr %104, i64 %i.0130.i.i.i
  store i64 %cond.i.i.i, ptr %arrayidx78.i.i.i, align 8
  %inc79.i.i.i = add nuw i64 %i.0130.i.i.i, 1
  %105 = load i64, ptr %rank63.i.i.i, align 8
  %cmp74.i.i.i = icmp ult i64 %inc79.i.i.i, %105
  br i1 %cmp74.i.i.i, label %for.body.i163.i.i, label %nnc_take_file.exit.thread414.i, !llvm.loop !17

if.end85.i.i:                                     ; preds = %lor.lhs.false.i.i, %if.end69.i.i
  %106 = load ptr, ptr %sizes.i.i.i, align 8
  %cmp.not.i165.i.i = icmp eq ptr %106, null
  br i1 %cmp.not.i165.i.i, label %lor.rhs.i.i.i, label %nnc_is_open.exit.i.i

lor.rhs.i.i.i:                                    ; preds = %if.end85.i.i
  %107 = load ptr, ptr %stages.i.i.i, align 8
  %cmp1.i.i.i = icmp ne ptr %107, null
  %108 = zext i1 %cmp1.i.i.i to i32
  br label %nnc_is_open.exit.i.i

nnc_is_open.exit.i.i:                             ; preds = %lor.rhs.i.i.i, %if.end85.i.i
  %lor.ext.i.i.i = phi i32 [ 1, %if.end85.i.i ], [ %108, %lor.rhs.i.i.i ]
  %arrayidx88.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %index.2.i.i
  call void @llvm.lifetime.start.p0(ptr nonnull %byval-temp89.i.i) #21
  store ptr %call11.i.i.i, ptr %byval-temp89.i.i, align 8
  store i64 %call5.i.i.i, ptr %bytes.sroa.11.0.byval-temp89.sroa_idx.i.i, align 8
  %call90.i.i = call fastcc i32 @nnc_parse_npy(ptr noundef %path.0.lcssa.i.i, ptr dead_on_return noundef %byval-temp89.i.i, ptr noundef %arrayidx70.i.i, i32 noundef %lor.ext.i.i.i, ptr noundef %arrayidx88.i.i) #23
  call void @llvm.lifetime.end.p0(ptr nonnull %byval-temp89.i.i) #21
  br label %nnc_take_file.exit.i

nnc_take_file.exit.i:                             ; preds = %nnc_is_open.exit.i.i, %if.then64.i.i, %nnc_take_archive.exit.i.i, %if.then27.i.i
  %retval.1.i.i = phi i32 [ %call30.i.i, %if.then27.i.i ], [ %call90.i.i, %nnc_is_open.exit.i.i ], [ %spec.select.i.i.i, %nnc_take_archive.exit.i.i ], [ %call68.i.i, %if.then64.i.i ]
  %cmp26.not.i = icmp eq i32 %retval.1.i.i, 0
  br i1 %cmp26.not.i, label %for.inc.i25, label %nnc_run_program.exit

for.inc.i25:                                      ; preds = %nnc_take_file.exit.i, %nnc_take_file.exit.thread414.i
  %indvars.iv.next.i = add nuw nsw i64 %indvars.iv.i, 1
  %109 = load i32, ptr %file_count.i9, align 8
  %110 = sext i32 %109 to i64
  %cmp24.not.i = icmp slt i64 %indvars.iv.next.i, %110
  br i1 %cmp24.not.i, label %for.body.i18, label %for.cond32.preheader.i, !llvm.loop !18

for.cond32.preheader.i:                           ; preds = %for.inc.i25, %if.end.i
  %111 = load i64, ptr %input_count.i, align 8
  %cmp34.not457.not.i = icmp eq i64 %111, 0
  br i1 %cmp34.not457.not.i, label %for.end55.i, label %for.body36.lr.ph.i

for.body36.lr.ph.i:                               ; preds = %for.cond32.preheader.i
  %bench.i10 = getelementptr inbounds nuw i8, ptr %arguments, i64 2076
  %112 = load i32, ptr %bench.i10, align 4
  %tobool.not.i = icmp eq i32 %112, 0
  br label %for.body36.i

for.body36.i:                                     ; preds = %for.inc51.i, %for.body36.lr.ph.i
  %i31.0458.i = phi i64 [ 0, %for.body36.lr.ph.i ], [ %inc52.i, %for.inc51.i ]
  %arrayidx37.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %i31.0458.i
  %113 = load ptr, ptr %arrayidx37.i, align 8
  %cmp38.i = icmp eq ptr %113, null
  br i1 %cmp38.i, label %land.lhs.true.i, label %for.inc51.i

land.lhs.true.i:                                  ; preds = %for.body36.i
  br i1 %tobool.not.i, label %cleanup53.i, label %if.then39.i

if.then39.i:                                      ; preds = %land.lhs.true.i
  %arrayidx40.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i31.0458.i
  %form.i390.i = getelementptr inbounds nuw i8, ptr %arrayidx40.i, i64 48
  %114 = load i64, ptr %form.i390.i, align 8
  %cmp.not.i.i = icmp eq i64 %114, 0
  br i1 %cmp.not.i.i, label %lor.lhs.false.i392.i, label %if.end43.thread505.i

lor.lhs.false.i392.i:                             ; preds = %if.then39.i
  %dtype.i.i393.i = getelementptr inbounds nuw i8, ptr %arrayidx40.i, i64 8
  %115 = load ptr, ptr %dtype.i.i393.i, align 8
  %call.i.i394.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %115, ptr noundef nonnull dereferenceable(4) @.str.81) #22
  %cmp.i.not.i.i = icmp eq i32 %call.i.i394.i, 0
  %bytes.i.i = getelementptr inbounds nuw i8, ptr %arrayidx40.i, i64 40
  %116 = load i64, ptr %bytes.i.i, align 8
  %add.i.i16 = add i64 %116, 8
  br i1 %cmp.i.not.i.i, label %if.end43.i, label %if.end.i395.i

if.end.i395.i:                                    ; preds = %lor.lhs.false.i392.i
  %call6.i.i = tail call ptr @malloc(i64 noundef %add.i.i16) #24
  %cmp7.i.i = icmp eq ptr %call6.i.i, null
  br i1 %cmp7.i.i, label %if.end43.thread505.i, label %if.end9.i.i

if.end9.i.i:                                      ; preds = %if.end.i395.i
  tail call void @llvm.memset.p0.i64(ptr nonnull align 1 %call6.i.i, i8 0, i64 %116, i1 false)
  %call11.i.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %115, ptr noundef nonnull dereferenceable(4) @.str.60) #22
  %cmp12.i396.i = icmp eq i32 %call11.i.i, 0
  %call14.i.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %115, ptr noundef nonnull dereferenceable(4) @.str.61) #22
  %cmp15.i.i = icmp eq i32 %call14.i.i, 0
  %call18.i.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %115, ptr noundef nonnull dereferenceable(4) @.str.62) #22
  %cmp19.i.i = icmp eq i32 %call18.i.i, 0
  %call22.i.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %115, ptr noundef nonnull dereferenceable(5) @.str.63) #22
  %cmp23.i.i = icmp ne i32 %call22.i.i, 0
  %cond29.i.i = select i1 %cmp15.i.i, i64 8, i64 2
  %spec.select.i397.i = select i1 %cmp12.i396.i, i1 true, i1 %cmp15.i.i
  %spec.select121.i.i = select i1 %cmp12.i396.i, i64 4, i64 %cond29.i.i
  %or.cond85.i.i = select i1 %spec.select.i397.i, i1 true, i1 %cmp19.i.i
  %not.or.cond85.i.i = xor i1 %or.cond85.i.i, true
  %or.cond86.i.i = select i1 %not.or.cond85.i.i, i1 %cmp23.i.i, i1 false
  %cmp42125.not.i.i = icmp eq i64 %116, 0
  %or.cond.i.i = select i1 %or.cond86.i.i, i1 true, i1 %cmp42125.not.i.i
  br i1 %or.cond.i.i, label %if.end43.thread508.i, label %for.body.lr.ph.i398.i

for.body.lr.ph.i398.i:                            ; preds = %if.end9.i.i
  %invariant.gep.i.i = getelementptr i8, ptr %call6.i.i, i64 %spec.select121.i.i
  %idx.ext.neg.i.i = select i1 %spec.select.i397.i, i64 -4, i64 -2
  %idx.ext.i.i = select i1 %spec.select.i397.i, i64 4, i64 2
  %invariant.gep128.i.i = getelementptr i8, ptr %invariant.gep.i.i, i64 %idx.ext.neg.i.i
  %cond59.i.i = select i1 %cmp19.i.i, i32 14336, i32 16128
  %spec.select122.i.i = select i1 %cmp15.i.i, i32 1071644672, i32 %cond59.i.i
  %cond63.i.i = select i1 %cmp12.i396.i, i32 1056964608, i32 %spec.select122.i.i
  %cond71.i.i = select i1 %cmp19.i.i, i32 22, i32 25
  %spec.select123.i.i = select i1 %cmp15.i.i, i32 12, i32 %cond71.i.i
  %cond75.i.i = select i1 %cmp12.i396.i, i32 9, i32 %spec.select123.i.i
  br label %for.body.i399.i

for.body.i399.i:                                  ; preds = %nnc_put.exit.i.i, %for.body.lr.ph.i398.i
  %state.0127.i.i = phi i32 [ -1831433054, %for.body.lr.ph.i398.i ], [ %xor46.i.i, %nnc_put.exit.i.i ]
  %at.0126.i.i = phi i64 [ 0, %for.body.lr.ph.i398.i ], [ %add82.i.i, %nnc_put.exit.i.i ]
  %shl.i.i = shl i32 %state.0127.i.i, 13
  %xor.i.i = xor i32 %shl.i.i, %state.0127.i.i
  %shr.i.i = lshr i32 %xor.i.i, 17
  %xor44.i.i = xor i32 %shr.i.i, %xor.i.i
  %shl45.i.i = shl i32 %xor44.i.i, 5
  %xor46.i.i = xor i32 %shl45.i.i, %xor44.i.i
  %gep129.i.i = getelementptr i8, ptr %invariant.gep128.i.i, i64 %at.0126.i.i
  %shr76.i.i = lshr i32 %xor46.i.i, %cond75.i.i
  %or.i.i = or i32 %shr76.i.i, %cond63.i.i
  br label %for.body.i.i400.i

for.body.i.i400.i:                                ; preds = %for.body.i.i400.i, %for.body.i399.i
  %indvars.iv.i.i401.i = phi i64 [ 0, %for.body.i399.i ], [ %indvars.iv.next.i.i403.i, %for.body.i.i400.i ]
  %indvars.iv.tr.i.i.i = trunc i64 %indvars.iv.i.i401.i to i32
  %117 = shl i32 %indvars.iv.tr.i.i.i, 3
  %shr.i.i.i = lshr i32 %or.i.i, %117
  %conv.i124.i.i = trunc i32 %shr.i.i.i to i8
  %arrayidx.i.i402.i = getelementptr inbounds nuw i8, ptr %gep129.i.i, i64 %indvars.iv.i.i401.i
  store i8 %conv.i124.i.i, ptr %arrayidx.i.i402.i, align 1
  %indvars.iv.next.i.i403.i = add nuw nsw i64 %indvars.iv.i.i401.i, 1
  %exitcond.not.i.i404.i = icmp eq i64 %indvars.iv.next.i.i403.i, %idx.ext.i.i
  br i1 %exitcond.not.i.i404.i, label %nnc_put.exit.i.i, label %for.body.i.i400.i, !llvm.loop !19

nnc_put.exit.i.i:                                 ; preds = %for.body.i.i400.i
  %add82.i.i = add i64 %at.0126.i.i, %spec.select121.i.i
  %cmp42.i405.i = icmp ult i64 %add82.i.i, %116
  br i1 %cmp42.i405.i, label %for.body.i399.i, label %if.end43.thread508.i, !llvm.loop !20

if.end43.thread505.i:                             ; preds = %if.end.i395.i, %if.then39.i
  store ptr null, ptr %arrayidx37.i, align 8
  br label %cleanup53.i

if.end43.thread508.i:                             ; preds = %nnc_put.exit.i.i, %if.end9.i.i
  store ptr %call6.i.i, ptr %arrayidx37.i, align 8
  br label %for.inc51.i

if.end43.i:                                       ; preds = %lor.lhs.false.i392.i
  %call3.i406.i = tail call ptr @calloc(i64 noundef %add.i.i16, i64 noundef 2) #25
  store ptr %call3.i406.i, ptr %arrayidx37.i, align 8
  %118 = icmp eq ptr %call3.i406.i, null
  br i1 %118, label %cleanup53.i, label %for.inc51.i

for.inc51.i:                                      ; preds = %if.end43.i, %if.end43.thread508.i, %for.body36.i
  %inc52.i = add nuw i64 %i31.0458.i, 1
  %exitcond.not = icmp eq i64 %inc52.i, %111
  br i1 %exitcond.not, label %for.end55.i, label %for.body36.i, !llvm.loop !21

cleanup53.i:                                      ; preds = %if.end43.i, %land.lhs.true.i, %if.end43.thread505.i
  %119 = load ptr, ptr %inputs4.i, align 8
  %arrayidx48.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %119, i64 %i31.0458.i
  %120 = load ptr, ptr %arrayidx48.i, align 8
  %call.i407.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call1.i408.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call.i407.i, ptr noundef nonnull @.str.25, ptr noundef %52, ptr noundef %120, ptr noundef nonnull @.str.26, ptr noundef %52) #22
  br label %nnc_run_program.exit

for.end55.i:                                      ; preds = %for.inc51.i, %for.cond32.preheader.i
  %121 = getelementptr inbounds nuw i8, ptr %options.i, i64 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(80) %121, i8 0, i64 80, i1 false)
  store i32 88, ptr %options.i, align 8
  %threads.i11 = getelementptr inbounds nuw i8, ptr %arguments, i64 2072
  %122 = load i32, ptr %threads.i11, align 8
  %threads56.i = getelementptr inbounds nuw i8, ptr %options.i, i64 4
  store i32 %122, ptr %threads56.i, align 4
  %weights.i12 = getelementptr inbounds nuw i8, ptr %arguments, i64 2064
  %123 = load ptr, ptr %weights.i12, align 8
  %weights_path.i = getelementptr inbounds nuw i8, ptr %options.i, i64 24
  store ptr %123, ptr %weights_path.i, align 8
  %124 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 16), align 8
  %call57.i = call i32 %124(ptr noundef nonnull %options.i, ptr noundef nonnull %model.i) #22
  %cmp58.i = icmp eq i32 %call57.i, 0
  br i1 %cmp58.i, label %if.end61.i, label %if.then63.i

if.end61.i:                                       ; preds = %for.end55.i
  %125 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 32), align 8
  %126 = load ptr, ptr %model.i, align 8
  %call60.i = call i32 %125(ptr noundef %126, ptr noundef nonnull %context.i) #22
  %cmp62.not.i = icmp eq i32 %call60.i, 0
  br i1 %cmp62.not.i, label %for.cond67.preheader.i, label %if.then63.i

for.cond67.preheader.i:                           ; preds = %if.end61.i
  %127 = load i64, ptr %input_count.i, align 8
  %cmp69459.not.i = icmp eq i64 %127, 0
  br i1 %cmp69459.not.i, label %for.cond.cleanup70.i, label %for.body71.i

if.then63.i:                                      ; preds = %if.end61.i, %for.end55.i
  %status.0424.i = phi i32 [ %call60.i, %if.end61.i ], [ %call57.i, %for.end55.i ]
  %call64.i = call fastcc i32 @nnc_fail(ptr noundef %52, i32 noundef %status.0424.i) #23
  br label %nnc_run_program.exit

for.cond.cleanup70.i:                             ; preds = %for.body71.i, %for.cond67.preheader.i
  %sizes.i.i = getelementptr inbounds nuw i8, ptr %53, i64 112
  %128 = load ptr, ptr %sizes.i.i, align 8
  %cmp.not.i409.i = icmp eq ptr %128, null
  br i1 %cmp.not.i409.i, label %nnc_is_open.exit.i, label %if.end82.i

nnc_is_open.exit.i:                               ; preds = %for.cond.cleanup70.i
  %stages.i.i = getelementptr inbounds nuw i8, ptr %53, i64 256
  %129 = load ptr, ptr %stages.i.i, align 8
  %cmp1.i.not.i = icmp eq ptr %129, null
  br i1 %cmp1.i.not.i, label %if.end88.i, label %if.end82.i

for.body71.i:                                     ; preds = %for.cond67.preheader.i, %for.body71.i
  %i66.0460.i = phi i64 [ %inc75.i, %for.body71.i ], [ 0, %for.cond67.preheader.i ]
  %arrayidx72.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i66.0460.i
  %shape.i = getelementptr inbounds nuw i8, ptr %arrayidx72.i, i64 32
  %130 = load ptr, ptr %shape.i, align 8
  %arrayidx73.i = getelementptr inbounds nuw ptr, ptr %call13.i, i64 %i66.0460.i
  store ptr %130, ptr %arrayidx73.i, align 8
  %inc75.i = add nuw i64 %i66.0460.i, 1
  %exitcond94.not = icmp eq i64 %inc75.i, %127
  br i1 %exitcond94.not, label %for.cond.cleanup70.i, label %for.body71.i, !llvm.loop !22

if.end82.i:                                       ; preds = %nnc_is_open.exit.i, %for.cond.cleanup70.i
  %131 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 96), align 8
  %132 = load ptr, ptr %context.i, align 8
  %call81.i = call i32 %131(ptr noundef %132, ptr noundef %call13.i) #22
  switch i32 %call81.i, label %cond.end.i [
    i32 0, label %if.end82.if.end88_crit_edge.i
    i32 11, label %cond.true.i
  ]

if.end82.if.end88_crit_edge.i:                    ; preds = %if.end82.i
  %stages.phi.trans.insert.i = getelementptr inbounds nuw i8, ptr %53, i64 256
  %.pre.i = load ptr, ptr %stages.phi.trans.insert.i, align 8
  %133 = icmp eq ptr %.pre.i, null
  %134 = select i1 %133, ptr %call3.i, ptr null
  br label %if.end88.i

cond.true.i:                                      ; preds = %if.end82.i
  %135 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 64), align 8
  %136 = load ptr, ptr %context.i, align 8
  %call86.i = call ptr %135(ptr noundef %136) #22
  br label %cond.end.i

cond.end.i:                                       ; preds = %cond.true.i, %if.end82.i
  %cond.i = phi ptr [ %call86.i, %cond.true.i ], [ %52, %if.end82.i ]
  %call87.i = call fastcc i32 @nnc_fail(ptr noundef %cond.i, i32 noundef %call81.i) #23
  br label %nnc_run_program.exit

if.end88.i:                                       ; preds = %if.end82.if.end88_crit_edge.i, %nnc_is_open.exit.i
  %cmp89.i = phi ptr [ %134, %if.end82.if.end88_crit_edge.i ], [ %call3.i, %nnc_is_open.exit.i ]
  %cmp98.i = icmp eq ptr %cmp89.i, null
  %137 = load i64, ptr %output_count.i, align 8
  %cmp97461.i = icmp eq i64 %137, 0
  %.not462.i = select i1 %cmp97461.i, i1 true, i1 %cmp98.i
  br i1 %.not462.i, label %for.end127.i, label %for.body100.lr.ph.i

for.body100.lr.ph.i:                              ; preds = %if.end88.i
  %138 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 104), align 8
  br label %for.body100.i

for.cond95.i:                                     ; preds = %if.end112.i
  %inc124.i = add nuw i64 %i94.0463.i, 1
  %139 = load i64, ptr %output_count.i, align 8
  %cmp97.not.i = icmp ult i64 %inc124.i, %139
  br i1 %cmp97.not.i, label %for.body100.i, label %for.end127.i, !llvm.loop !23

for.body100.i:                                    ; preds = %for.cond95.i, %for.body100.lr.ph.i
  %i94.0463.i = phi i64 [ 0, %for.body100.lr.ph.i ], [ %inc124.i, %for.cond95.i ]
  %140 = load ptr, ptr %sizes.i.i, align 8
  %cmp101.not.i = icmp eq ptr %140, null
  br i1 %cmp101.not.i, label %if.end112.i, label %if.then102.i13

if.then102.i13:                                   ; preds = %for.body100.i
  %141 = load ptr, ptr %context.i, align 8
  %conv.i = trunc i64 %i94.0463.i to i32
  %call103.i = call ptr %138(ptr noundef %141, i32 noundef %conv.i) #22
  %arrayidx104.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i6, i64 %i94.0463.i
  %shape105.i = getelementptr inbounds nuw i8, ptr %arrayidx104.i, i64 32
  store ptr %call103.i, ptr %shape105.i, align 8
  %call107.i = call fastcc i32 @nnc_measure(ptr noundef %arrayidx104.i) #23
  %tobool108.not.i = icmp eq i32 %call107.i, 0
  br i1 %tobool108.not.i, label %if.then109.i, label %if.end112.i

if.then109.i:                                     ; preds = %if.then102.i13
  %call110.i = call fastcc i32 @nnc_fail(ptr noundef %52, i32 noundef 2) #23
  br label %nnc_run_program.exit

if.end112.i:                                      ; preds = %if.then102.i13, %for.body100.i
  %arrayidx113.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i6, i64 %i94.0463.i
  %bytes.i = getelementptr inbounds nuw i8, ptr %arrayidx113.i, i64 40
  %142 = load i64, ptr %bytes.i, align 8
  %add114.i = add i64 %142, 1
  %call115.i = call ptr @malloc(i64 noundef %add114.i) #24
  %arrayidx116.i = getelementptr inbounds nuw ptr, ptr %call3.i, i64 %i94.0463.i
  store ptr %call115.i, ptr %arrayidx116.i, align 8
  %cmp118.i = icmp eq ptr %call115.i, null
  br i1 %cmp118.i, label %if.then120.i, label %for.cond95.i

if.then120.i:                                     ; preds = %if.end112.i
  %call121.i = call fastcc i32 @nnc_fail(ptr noundef %52, i32 noundef 2) #23
  br label %nnc_run_program.exit

for.end127.i:                                     ; preds = %for.cond95.i, %if.end88.i
  %bench129.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2076
  %143 = load i32, ptr %bench129.i, align 4
  %tobool130.not.i = icmp eq i32 %143, 0
  br i1 %tobool130.not.i, label %if.end133.i, label %if.then131.i

if.then131.i:                                     ; preds = %for.end127.i
  %144 = load ptr, ptr %model.i, align 8
  %145 = load ptr, ptr %context.i, align 8
  %146 = load double, ptr %seconds.i, align 8
  %call132.i = call fastcc i32 @nnc_bench(ptr noundef %144, ptr noundef %145, ptr noundef %call.i5, ptr noundef %cmp89.i, double noundef %146) #23
  br label %if.end133.i

if.end133.i:                                      ; preds = %if.then131.i, %for.end127.i
  %code128.0.i = phi i32 [ %call132.i, %if.then131.i ], [ 0, %for.end127.i ]
  %147 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 128), align 8
  %148 = load ptr, ptr %context.i, align 8
  %call134.i = call i32 %147(ptr noundef %148) #22
  %149 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 48), align 8
  %150 = load ptr, ptr %context.i, align 8
  %call135.i = call i32 %149(ptr noundef %150, ptr noundef %call.i5, ptr noundef %cmp89.i) #22
  %cmp136.not.i = icmp eq i32 %call135.i, 0
  br i1 %cmp136.not.i, label %if.end140.i, label %if.then138.i

if.then138.i:                                     ; preds = %if.end133.i
  %151 = load ptr, ptr %context.i, align 8
  %call139.i = call fastcc i32 @nnc_fail_run(ptr noundef %151, i32 noundef %call135.i) #23
  br label %nnc_run_program.exit

if.end140.i:                                      ; preds = %if.end133.i
  %152 = load ptr, ptr %model.i, align 8
  %call141.i = call i32 @nnc_runtime_compared(ptr noundef %152) #22
  %cmp142.not.i = icmp eq i32 %call141.i, 0
  br i1 %cmp142.not.i, label %if.end146.i, label %if.then144.i

if.then144.i:                                     ; preds = %if.end140.i
  %call145.i = call fastcc i32 @nnc_fail(ptr noundef %52, i32 noundef %call141.i) #23
  br label %nnc_run_program.exit

if.end146.i:                                      ; preds = %if.end140.i
  call void @llvm.lifetime.start.p0(ptr nonnull %entries.i) #21
  store ptr %call9.i6, ptr %entries.i, align 8
  %arrays.i = getelementptr inbounds nuw i8, ptr %entries.i, i64 8
  store ptr %call3.i, ptr %arrays.i, align 8
  %count.i = getelementptr inbounds nuw i8, ptr %entries.i, i64 16
  %153 = load i64, ptr %output_count.i, align 8
  store i64 %153, ptr %count.i, align 8
  br i1 %cmp98.i, label %if.end151.i, label %for.end176.i

if.end151.i:                                      ; preds = %if.end146.i
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(32) %entries.i, i8 0, i64 32, i1 false)
  %cmp155464.i = icmp eq i64 %153, 0
  br i1 %cmp155464.i, label %for.end176.i, label %for.body162.lr.ph.i

for.body162.lr.ph.i:                              ; preds = %if.end151.i
  %154 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 160), align 8
  br label %for.body162.i

for.cond153.i:                                    ; preds = %for.body162.i
  %inc173.i = add nuw i64 %i152.0466.i, 1
  %155 = load i64, ptr %output_count.i, align 8
  %cmp155.not.i = icmp ult i64 %inc173.i, %155
  br i1 %cmp155.not.i, label %for.body162.i, label %for.end176.i, !llvm.loop !24

for.body162.i:                                    ; preds = %for.cond153.i, %for.body162.lr.ph.i
  %i152.0466.i = phi i64 [ 0, %for.body162.lr.ph.i ], [ %inc173.i, %for.cond153.i ]
  %156 = load ptr, ptr %outputs7.i, align 8
  %arrayidx164.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %156, i64 %i152.0466.i
  %157 = load ptr, ptr %context.i, align 8
  %conv165.i = trunc i64 %i152.0466.i to i32
  %call166.i = call ptr %154(ptr noundef %157, i32 noundef %conv165.i) #22
  %call167.i = call fastcc i32 @nnc_add_entries(ptr noundef %entries.i, ptr noundef %arrayidx164.i, ptr noundef %call166.i) #23
  %tobool168.not.i = icmp eq i32 %call167.i, 0
  br i1 %tobool168.not.i, label %cleanup174.i, label %for.cond153.i

cleanup174.i:                                     ; preds = %for.body162.i
  %call170.i = call fastcc i32 @nnc_fail(ptr noundef %52, i32 noundef 2) #23
  br label %cleanup255.i

for.end176.i:                                     ; preds = %for.cond153.i, %if.end151.i, %if.end146.i
  %cmp177.i = icmp eq i32 %code128.0.i, 0
  br i1 %cmp177.i, label %land.lhs.true179.i, label %for.cond.cleanup233.i

land.lhs.true179.i:                               ; preds = %for.end176.i
  %output.i15 = getelementptr inbounds nuw i8, ptr %arguments, i64 2056
  %158 = load ptr, ptr %output.i15, align 8
  %cmp180.not.i = icmp eq ptr %158, null
  %.pre493.i = load i64, ptr %count.i, align 8
  br i1 %cmp180.not.i, label %if.end188.i, label %if.then182.i

if.then182.i:                                     ; preds = %land.lhs.true179.i
  %159 = load ptr, ptr %entries.i, align 8
  %160 = load ptr, ptr %arrays.i, align 8
  %call187.i = call fastcc i32 @nnc_write_npz(ptr noundef %158, ptr noundef %159, i64 noundef %.pre493.i, ptr noundef %160) #23
  br label %if.end188.i

if.end188.i:                                      ; preds = %if.then182.i, %land.lhs.true179.i
  %code128.1.i = phi i32 [ %call187.i, %if.then182.i ], [ 0, %land.lhs.true179.i ]
  %cmp195.i = icmp eq i32 %code128.1.i, 0
  %cmp192467.i = icmp ne i64 %.pre493.i, 0
  %or.cond276468.i = select i1 %cmp192467.i, i1 %cmp195.i, i1 false
  br i1 %or.cond276468.i, label %land.rhs197.lr.ph.i, label %for.cond.cleanup201.i

land.rhs197.lr.ph.i:                              ; preds = %if.end188.i
  %161 = load ptr, ptr %entries.i, align 8
  br i1 %tobool130.not.i, label %land.rhs197.i, label %for.cond.cleanup233.i

land.rhs197.i:                                    ; preds = %land.rhs197.lr.ph.i, %land.rhs197.i
  %i189.0469.i = phi i64 [ %inc217.i, %land.rhs197.i ], [ 0, %land.rhs197.lr.ph.i ]
  %arrayidx204.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %161, i64 %i189.0469.i
  %162 = load ptr, ptr %arrayidx204.i, align 8
  %call206.i = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.27, ptr noundef %162) #23
  %call207.i = call ptr @__acrt_iob_func(i32 noundef 1) #22
  %dtype.i = getelementptr inbounds nuw i8, ptr %arrayidx204.i, i64 8
  %163 = load ptr, ptr %dtype.i, align 8
  %rank.i = getelementptr inbounds nuw i8, ptr %arrayidx204.i, i64 24
  %164 = load i64, ptr %rank.i, align 8
  %shape214.i = getelementptr inbounds nuw i8, ptr %arrayidx204.i, i64 32
  %165 = load ptr, ptr %shape214.i, align 8
  call fastcc void @nnc_print_type(ptr noundef %call207.i, ptr noundef %163, i64 noundef %164, ptr noundef %165) #23
  %putchar.i = call i32 @putchar(i32 10)
  %inc217.i = add nuw i64 %i189.0469.i, 1
  %exitcond95.not = icmp eq i64 %inc217.i, %.pre493.i
  br i1 %exitcond95.not, label %for.cond.cleanup201.i.thread107, label %land.rhs197.i, !llvm.loop !25

for.cond.cleanup201.i:                            ; preds = %if.end188.i
  %166 = load i64, ptr %output_count.i, align 8
  %cmp223472.i = icmp ne i64 %166, 0
  %167 = or i32 %143, %code128.1.i
  %168 = icmp eq i32 %167, 0
  %brmerge.not = select i1 %cmp223472.i, i1 %168, i1 false
  br i1 %brmerge.not, label %land.rhs228.i.preheader, label %for.cond.cleanup233.i

for.cond.cleanup201.i.thread107:                  ; preds = %land.rhs197.i
  %169 = load i64, ptr %output_count.i, align 8
  %cmp223472.i109.not = icmp eq i64 %169, 0
  br i1 %cmp223472.i109.not, label %for.cond.cleanup233.i, label %land.rhs228.i.preheader

land.rhs228.i.preheader:                          ; preds = %for.cond.cleanup201.i, %for.cond.cleanup201.i.thread107
  %170 = phi i64 [ %166, %for.cond.cleanup201.i ], [ %169, %for.cond.cleanup201.i.thread107 ]
  %171 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 160), align 8
  br label %land.rhs228.i

land.rhs228.i:                                    ; preds = %land.rhs228.i.preheader, %for.inc251.i
  %172 = phi i64 [ %181, %for.inc251.i ], [ %170, %land.rhs228.i.preheader ]
  %i220.0474.i = phi i64 [ %inc252.i, %for.inc251.i ], [ 0, %land.rhs228.i.preheader ]
  %173 = load ptr, ptr %outputs7.i, align 8
  %arrayidx236.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %173, i64 %i220.0474.i
  %dtype.i.i = getelementptr inbounds nuw i8, ptr %arrayidx236.i, i64 8
  %174 = load ptr, ptr %dtype.i.i, align 8
  %call.i410.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %174, ptr noundef nonnull dereferenceable(4) @.str.81) #22
  %cmp.i.not.i = icmp eq i32 %call.i410.i, 0
  %or.cond = and i1 %cmp.i.not.i, %cmp180.not.i
  br i1 %or.cond, label %if.then243.i, label %for.inc251.i

for.cond.cleanup233.i:                            ; preds = %for.inc251.i, %for.cond.cleanup201.i, %land.rhs197.lr.ph.i, %for.cond.cleanup201.i.thread107, %for.end176.i
  %code128.1516.i36 = phi i32 [ %code128.1.i, %for.cond.cleanup201.i ], [ %code128.0.i, %for.end176.i ], [ 0, %land.rhs197.lr.ph.i ], [ 0, %for.cond.cleanup201.i.thread107 ], [ %code128.1.i, %for.inc251.i ]
  %175 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 40), align 8
  %176 = load ptr, ptr %context.i, align 8
  call void %175(ptr noundef %176) #22
  %177 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 24), align 8
  %178 = load ptr, ptr %model.i, align 8
  call void %177(ptr noundef %178) #22
  br label %cleanup255.i

if.then243.i:                                     ; preds = %land.rhs228.i
  %179 = load ptr, ptr %arrayidx236.i, align 8
  %call247.i = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.28, ptr noundef %179) #23
  %180 = load ptr, ptr %context.i, align 8
  %conv248.i = trunc i64 %i220.0474.i to i32
  %call249.i = call ptr %171(ptr noundef %180, i32 noundef %conv248.i) #22
  call fastcc void @nnc_print_strings(ptr noundef %call249.i) #23
  %.pre494.i = load i64, ptr %output_count.i, align 8
  br label %for.inc251.i

for.inc251.i:                                     ; preds = %if.then243.i, %land.rhs228.i
  %181 = phi i64 [ %172, %land.rhs228.i ], [ %.pre494.i, %if.then243.i ]
  %inc252.i = add nuw i64 %i220.0474.i, 1
  %cmp223.i = icmp ult i64 %inc252.i, %181
  br i1 %cmp223.i, label %land.rhs228.i, label %for.cond.cleanup233.i, !llvm.loop !26

cleanup255.i:                                     ; preds = %for.cond.cleanup233.i, %cleanup174.i
  %retval.6.i = phi i32 [ %code128.1516.i36, %for.cond.cleanup233.i ], [ %call170.i, %cleanup174.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %entries.i) #21
  br label %nnc_run_program.exit

nnc_run_program.exit:                             ; preds = %nnc_take_file.exit.i, %if.then.i27, %if.then.i.i.i, %if.then18.i.i.i, %if.then55.i.i, %if.then.i164.i.i, %cleanup53.i, %if.then63.i, %cond.end.i, %if.then109.i, %if.then120.i, %if.then138.i, %if.then144.i, %cleanup255.i
  %retval.10.i = phi i32 [ 5, %if.then.i27 ], [ %call121.i, %if.then120.i ], [ 2, %cleanup53.i ], [ %call64.i, %if.then63.i ], [ %call87.i, %cond.end.i ], [ %retval.6.i, %cleanup255.i ], [ %call139.i, %if.then138.i ], [ %call145.i, %if.then144.i ], [ %call110.i, %if.then109.i ], [ 5, %if.then.i164.i.i ], [ 5, %if.then18.i.i.i ], [ 2, %if.then.i.i.i ], [ 2, %if.then55.i.i ], [ %retval.1.i.i, %nnc_take_file.exit.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %context.i) #21
  call void @llvm.lifetime.end.p0(ptr nonnull %model.i) #21
  call void @llvm.lifetime.end.p0(ptr nonnull %options.i) #21
  br label %cond.end

cond.end:                                         ; preds = %nnc_parse_arguments.exit.thread, %nnc_run_program.exit
  %cond = phi i32 [ %retval.10.i, %nnc_run_program.exit ], [ %spec.select.i.ph, %nnc_parse_arguments.exit.thread ]
  call void @llvm.lifetime.end.p0(ptr nonnull %arguments) #21
  ret i32 %cond
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #2

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare dso_local i32 @strcmp(ptr noundef captures(none), ptr noundef captures(none)) local_unnamed_addr #3

; Function Attrs: optsize
declare dllimport ptr @__acrt_iob_func(i32 noundef) local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
declare dso_local noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #5

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn
declare dso_local double @strtod(ptr noundef readonly, ptr noundef captures(none)) local_unnamed_addr #6

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn
declare dso_local i32 @strtol(ptr noundef readonly, ptr noundef captures(none), i32 noundef) local_unnamed_addr #6

; Function Attrs: nofree nounwind optsize
declare dso_local noundef i32 @fprintf(ptr noundef captures(none), ptr noundef readonly captures(none), ...) local_unnamed_addr #5

; Function Attrs: nofree nounwind optsize
define internal fastcc void @nnc_print_type(ptr noundef captures(none) %file, ptr noundef %dtype, i64 noundef %rank, ptr noundef readonly captures(none) %shape) unnamed_addr #7 {
entry:
  %call = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %file, ptr noundef nonnull @.str.20, ptr noundef %dtype) #22
  %cmp21.not = icmp eq i64 %rank, 0
  br i1 %cmp21.not, label %for.cond.cleanup, label %for.body

for.cond.cleanup:                                 ; preds = %for.inc, %entry
  %fputc = tail call i32 @fputc(i32 93, ptr %file)
  ret void

for.body:                                         ; preds = %entry, %for.inc
  %i.022 = phi i64 [ %inc, %for.inc ], [ 0, %entry ]
  %cmp1.not = icmp eq i64 %i.022, 0
  br i1 %cmp1.not, label %if.end, label %if.then

if.then:                                          ; preds = %for.body
  %fputc19 = tail call i32 @fputc(i32 44, ptr %file)
  br label %if.end

if.end:                                           ; preds = %if.then, %for.body
  %arrayidx = getelementptr inbounds nuw i64, ptr %shape, i64 %i.022
  %0 = load i64, ptr %arrayidx, align 8
  %cmp3 = icmp slt i64 %0, 0
  br i1 %cmp3, label %if.then4, label %if.else

if.then4:                                         ; preds = %if.end
  %fputc20 = tail call i32 @fputc(i32 63, ptr %file)
  br label %for.inc

if.else:                                          ; preds = %if.end
  %call7 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %file, ptr noundef nonnull @.str.23, i64 noundef %0) #22
  br label %for.inc

for.inc:                                          ; preds = %if.then4, %if.else
  %inc = add nuw i64 %i.022, 1
  %exitcond.not = icmp eq i64 %inc, %rank
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !llvm.loop !27
}

; Function Attrs: mustprogress nofree nounwind optsize willreturn allockind("alloc,uninitialized") allocsize(0) memory(inaccessiblemem: readwrite)
declare dso_local noalias noundef ptr @malloc(i64 noundef) local_unnamed_addr #8

; Function Attrs: nofree nounwind optsize memory(readwrite, target_mem0: none, target_mem1: none)
define internal fastcc noundef ptr @nnc_copy_tensors(ptr noundef readonly captures(none) %from, i64 noundef %count) unnamed_addr #9 {
entry:
  %cmp60.not = icmp eq i64 %count, 0
  br i1 %cmp60.not, label %for.cond.cleanup, label %for.body

for.cond.cleanup.loopexit:                        ; preds = %for.body
  %0 = shl i64 %add, 3
  br label %for.cond.cleanup

for.cond.cleanup:                                 ; preds = %for.cond.cleanup.loopexit, %entry
  %extents.0.lcssa = phi i64 [ 0, %entry ], [ %0, %for.cond.cleanup.loopexit ]
  %1 = mul i64 %count, 56
  %mul = add i64 %1, 56
  %add3 = add i64 %mul, %extents.0.lcssa
  %call = tail call ptr @malloc(i64 noundef %add3) #24
  %cmp4 = icmp ne ptr %call, null
  %cmp866 = icmp ne i64 %count, 0
  %or.cond = and i1 %cmp4, %cmp866
  br i1 %or.cond, label %for.body10.preheader, label %cleanup

for.body10.preheader:                             ; preds = %for.cond.cleanup
  %add.ptr = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call, i64 %count
  %add.ptr5 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 56
  br label %for.body10

for.body:                                         ; preds = %entry, %for.body
  %i.062 = phi i64 [ %inc, %for.body ], [ 0, %entry ]
  %extents.061 = phi i64 [ %add, %for.body ], [ 0, %entry ]
  %arrayidx = getelementptr inbounds nuw %struct.nnc_tensor, ptr %from, i64 %i.062
  %rank = getelementptr inbounds nuw i8, ptr %arrayidx, i64 24
  %2 = load i64, ptr %rank, align 8
  %add = add i64 %2, %extents.061
  %inc = add nuw i64 %i.062, 1
  %exitcond.not = icmp eq i64 %inc, %count
  br i1 %exitcond.not, label %for.cond.cleanup.loopexit, label %for.body, !llvm.loop !28

for.body10:                                       ; preds = %for.body10.preheader, %for.cond.cleanup18
  %i6.068 = phi i64 [ %inc31, %for.cond.cleanup18 ], [ 0, %for.body10.preheader ]
  %at.067 = phi ptr [ %add.ptr29, %for.cond.cleanup18 ], [ %add.ptr5, %for.body10.preheader ]
  %arrayidx11 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call, i64 %i6.068
  %arrayidx12 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %from, i64 %i6.068
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(56) %arrayidx11, ptr noundef nonnull align 8 dereferenceable(56) %arrayidx12, i64 56, i1 false)
  %shape = getelementptr inbounds nuw i8, ptr %arrayidx11, i64 32
  store ptr %at.067, ptr %shape, align 8
  %rank16 = getelementptr inbounds nuw i8, ptr %arrayidx12, i64 24
  %3 = load i64, ptr %rank16, align 8
  %cmp1763.not = icmp eq i64 %3, 0
  br i1 %cmp1763.not, label %for.cond.cleanup18, label %for.body19.lr.ph

for.body19.lr.ph:                                 ; preds = %for.body10
  %shape21 = getelementptr inbounds nuw i8, ptr %arrayidx12, i64 32
  %4 = load ptr, ptr %shape21, align 8
  br label %for.body19

for.cond.cleanup18:                               ; preds = %for.body19, %for.body10
  %add.ptr29 = getelementptr inbounds nuw i64, ptr %at.067, i64 %3
  %inc31 = add nuw i64 %i6.068, 1
  %exitcond70.not = icmp eq i64 %inc31, %count
  br i1 %exitcond70.not, label %cleanup, label %for.body10, !llvm.loop !29

for.body19:                                       ; preds = %for.body19.lr.ph, %for.body19
  %axis.064 = phi i64 [ 0, %for.body19.lr.ph ], [ %inc25, %for.body19 ]
  %arrayidx22 = getelementptr inbounds nuw i64, ptr %4, i64 %axis.064
  %5 = load i64, ptr %arrayidx22, align 8
  %arrayidx23 = getelementptr inbounds nuw i64, ptr %at.067, i64 %axis.064
  store i64 %5, ptr %arrayidx23, align 8
  %inc25 = add nuw i64 %axis.064, 1
  %exitcond69.not = icmp eq i64 %inc25, %3
  br i1 %exitcond69.not, label %for.cond.cleanup18, label %for.body19, !llvm.loop !30

cleanup:                                          ; preds = %for.cond.cleanup18, %for.cond.cleanup
  ret ptr %call
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 2, 6) i32 @nnc_fail(ptr noundef %what, i32 noundef range(i32 1, 0) %status) unnamed_addr #0 {
entry:
  %call = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %0 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call1 = tail call ptr %0(i32 noundef %status) #22
  %call2 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call, ptr noundef nonnull @.str.29, ptr noundef %what, ptr noundef %call1, i32 noundef %status) #22
  switch i32 %status, label %lor.rhs [
    i32 3, label %cond.end
    i32 10, label %cond.end.fold.split
    i32 1, label %cond.end.fold.split
    i32 11, label %cond.end.fold.split
  ]

lor.rhs:                                          ; preds = %entry
  br label %cond.end

cond.end.fold.split:                              ; preds = %entry, %entry, %entry
  br label %cond.end

cond.end:                                         ; preds = %entry, %cond.end.fold.split, %lor.rhs
  %cond6 = phi i32 [ 4, %entry ], [ 5, %lor.rhs ], [ 2, %cond.end.fold.split ]
  ret i32 %cond6
}

; Function Attrs: nofree norecurse nounwind optsize
define internal fastcc range(i32 0, 2) i32 @nnc_measure(ptr noundef captures(none) %tensor) unnamed_addr #10 {
entry:
  %numpy.i = getelementptr inbounds nuw i8, ptr %tensor, i64 16
  %0 = load ptr, ptr %numpy.i, align 8
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %0, i64 2
  %call.i = tail call i32 @strtol(ptr noundef nonnull captures(none) %add.ptr.i, ptr noundef null, i32 noundef 10) #23
  %conv.i = sext i32 %call.i to i64
  %1 = load ptr, ptr %numpy.i, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %1, i64 1
  %2 = load i8, ptr %arrayidx.i, align 1
  %cmp.i = icmp eq i8 %2, 85
  %3 = select i1 %cmp.i, i64 2, i64 0
  %mul.i = shl nsw i64 %conv.i, %3
  %rank = getelementptr inbounds nuw i8, ptr %tensor, i64 24
  %4 = load i64, ptr %rank, align 8
  %cmp.not13.not = icmp eq i64 %4, 0
  br i1 %cmp.not13.not, label %for.end, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %entry
  %shape = getelementptr inbounds nuw i8, ptr %tensor, i64 32
  %5 = load ptr, ptr %shape, align 8
  br label %for.body

for.cond:                                         ; preds = %for.body
  %inc = add nuw i64 %i.015, 1
  %exitcond.not = icmp eq i64 %inc, %4
  br i1 %exitcond.not, label %for.end, label %for.body, !llvm.loop !31

for.body:                                         ; preds = %for.body.lr.ph, %for.cond
  %i.015 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.cond ]
  %bytes.014 = phi i64 [ %mul.i, %for.body.lr.ph ], [ %9, %for.cond ]
  %arrayidx = getelementptr inbounds nuw i64, ptr %5, i64 %i.015
  %6 = load i64, ptr %arrayidx, align 8
  %7 = tail call { i64, i1 } @llvm.umul.with.overflow.i64(i64 %bytes.014, i64 %6)
  %8 = extractvalue { i64, i1 } %7, 1
  %9 = extractvalue { i64, i1 } %7, 0
  %cmp1.not = icmp ugt i64 %9, 140737488355327
  %or.cond.not = or i1 %8, %cmp1.not
  br i1 %or.cond.not, label %cleanup3, label %for.cond

for.end:                                          ; preds = %for.cond, %entry
  %bytes.0.lcssa = phi i64 [ %mul.i, %entry ], [ %9, %for.cond ]
  %bytes2 = getelementptr inbounds nuw i8, ptr %tensor, i64 40
  store i64 %bytes.0.lcssa, ptr %bytes2, align 8
  br label %cleanup3

cleanup3:                                         ; preds = %for.body, %for.end
  %retval.1 = phi i32 [ 1, %for.end ], [ 0, %for.body ]
  ret i32 %retval.1
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_bench(ptr noundef %model, ptr noundef %context, ptr noundef nonnull %inputs, ptr noundef %outputs, double noundef %seconds) unnamed_addr #0 {
entry:
  %time.i82 = alloca %struct.timespec, align 8
  %time.i76 = alloca %struct.timespec, align 8
  %time.i = alloca %struct.timespec, align 8
  %call = tail call dereferenceable_or_null(8000000) ptr @malloc(i64 noundef 8000000) #24
  %cmp = icmp eq ptr %call, null
  br i1 %cmp, label %if.then, label %if.end

if.then:                                          ; preds = %entry
  %call.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %0 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call1.i = tail call ptr %0(i32 noundef 2) #22
  %call2.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call.i, ptr noundef nonnull @.str.29, ptr noundef nonnull @.str.64, ptr noundef %call1.i, i32 noundef 2) #22
  br label %cleanup52

if.end:                                           ; preds = %entry
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i) #21
  %call.i75 = call i32 @_timespec64_get(ptr noundef nonnull %time.i, i32 noundef 1) #22
  %1 = load i64, ptr %time.i, align 8
  %mul.i = mul i64 %1, 1000000000
  %tv_nsec.i = getelementptr inbounds nuw i8, ptr %time.i, i64 8
  %2 = load i32, ptr %tv_nsec.i, align 8
  %conv.i = sext i32 %2 to i64
  %add.i = add i64 %mul.i, %conv.i
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i) #21
  %mul = fmul double %seconds, 1.000000e+09
  %conv = fptoui double %mul to i64
  %3 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 128), align 8
  %tv_nsec.i79 = getelementptr inbounds nuw i8, ptr %time.i76, i64 8
  %4 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 48), align 8
  %tv_nsec.i85 = getelementptr inbounds nuw i8, ptr %time.i82, i64 8
  %div = udiv i64 %conv, 10
  br label %while.cond

while.cond:                                       ; preds = %if.end18, %if.end
  %warm.0 = phi i32 [ 0, %if.end ], [ %warm.1, %if.end18 ]
  %count.0 = phi i64 [ 0, %if.end ], [ %count.1, %if.end18 ]
  %cmp3 = icmp slt i64 %count.0, 1000000
  br i1 %cmp3, label %while.body, label %while.end

while.body:                                       ; preds = %while.cond
  %call5 = call i32 %3(ptr noundef %context) #22
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i76) #21
  %call.i77 = call i32 @_timespec64_get(ptr noundef nonnull %time.i76, i32 noundef 1) #22
  %5 = load i64, ptr %time.i76, align 8
  %6 = load i32, ptr %tv_nsec.i79, align 8
  %conv.i80 = sext i32 %6 to i64
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i76) #21
  %call7 = call i32 %4(ptr noundef %context, ptr noundef nonnull %inputs, ptr noundef %outputs) #22
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i82) #21
  %call.i83 = call i32 @_timespec64_get(ptr noundef nonnull %time.i82, i32 noundef 1) #22
  %7 = load i64, ptr %time.i82, align 8
  %mul.i84 = mul i64 %7, 1000000000
  %8 = load i32, ptr %tv_nsec.i85, align 8
  %conv.i86 = sext i32 %8 to i64
  %add.i87 = add i64 %mul.i84, %conv.i86
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i82) #21
  %cmp9.not = icmp eq i32 %call7, 0
  br i1 %cmp9.not, label %if.end13, label %cleanup.thread

cleanup.thread:                                   ; preds = %while.body
  %call12 = call fastcc i32 @nnc_fail_run(ptr noundef %context, i32 noundef %call7) #23
  br label %cleanup52

if.end13:                                         ; preds = %while.body
  %tobool.not = icmp eq i32 %warm.0, 0
  br i1 %tobool.not, label %if.else, label %if.then14

if.then14:                                        ; preds = %if.end13
  %mul.i78.neg = mul i64 %5, -1000000000
  %add.i81.neg = sub i64 %mul.i78.neg, %conv.i80
  %sub = add i64 %add.i81.neg, %add.i87
  %arrayidx = getelementptr inbounds i64, ptr %call, i64 %count.0
  store i64 %sub, ptr %arrayidx, align 8
  %add = add nsw i64 %count.0, 1
  %.pre = sub i64 %add.i87, %add.i
  br label %if.end18

if.else:                                          ; preds = %if.end13
  %sub15 = sub i64 %add.i87, %add.i
  %cmp16 = icmp uge i64 %sub15, %div
  %conv17 = zext i1 %cmp16 to i32
  br label %if.end18

if.end18:                                         ; preds = %if.else, %if.then14
  %sub21.pre-phi = phi i64 [ %sub15, %if.else ], [ %.pre, %if.then14 ]
  %warm.1 = phi i32 [ %conv17, %if.else ], [ 1, %if.then14 ]
  %count.1 = phi i64 [ %count.0, %if.else ], [ %add, %if.then14 ]
  %cmp19 = icmp slt i64 %count.1, 5
  %cmp22.not = icmp ult i64 %sub21.pre-phi, %conv
  %or.cond = select i1 %cmp19, i1 true, i1 %cmp22.not
  br i1 %or.cond, label %while.cond, label %while.end

while.end:                                        ; preds = %if.end18, %while.cond
  %count.3 = phi i64 [ %count.0, %while.cond ], [ %count.1, %if.end18 ]
  br label %while.body.i

while.body.i:                                     ; preds = %while.end, %while.body.i
  %gap.052.i = phi i64 [ %add.i89, %while.body.i ], [ 1, %while.end ]
  %mul.i88 = mul nsw i64 %gap.052.i, 9
  %div.i = sdiv i64 %mul.i88, 4
  %add.i89 = add nsw i64 %div.i, 1
  %cmp.i = icmp slt i64 %add.i89, %count.3
  br i1 %cmp.i, label %while.body.i, label %for.cond.preheader.i, !llvm.loop !32

for.cond.preheader.i:                             ; preds = %while.body.i, %cond.true.i
  %gap.160.i = phi i64 [ %cond25.i, %cond.true.i ], [ %add.i89, %while.body.i ]
  %cmp457.i = icmp slt i64 %gap.160.i, %count.3
  br i1 %cmp457.i, label %for.body.i, label %for.cond.cleanup.i

for.cond.cleanup.i:                               ; preds = %while.end14.i, %for.cond.preheader.i
  %cmp16.not.i = icmp eq i64 %gap.160.i, 1
  br i1 %cmp16.not.i, label %nnc_sort.exit, label %cond.true.i

for.body.i:                                       ; preds = %for.cond.preheader.i, %while.end14.i
  %i.058.i = phi i64 [ %inc.i, %while.end14.i ], [ %gap.160.i, %for.cond.preheader.i ]
  %arrayidx.i = getelementptr inbounds nuw i64, ptr %call, i64 %i.058.i
  %9 = load i64, ptr %arrayidx.i, align 8
  %cmp6.not53.i = icmp samesign ult i64 %i.058.i, %gap.160.i
  br i1 %cmp6.not53.i, label %while.end14.i, label %land.rhs.i

land.rhs.i:                                       ; preds = %for.body.i, %while.body9.i
  %j.054.i = phi i64 [ %sub.i, %while.body9.i ], [ %i.058.i, %for.body.i ]
  %sub.i = sub nsw i64 %j.054.i, %gap.160.i
  %arrayidx7.i = getelementptr inbounds nuw i64, ptr %call, i64 %sub.i
  %10 = load i64, ptr %arrayidx7.i, align 8
  %cmp8.i = icmp ugt i64 %10, %9
  br i1 %cmp8.i, label %while.body9.i, label %while.end14.i

while.body9.i:                                    ; preds = %land.rhs.i
  %arrayidx12.i = getelementptr inbounds nuw i64, ptr %call, i64 %j.054.i
  store i64 %10, ptr %arrayidx12.i, align 8
  %cmp6.not.i = icmp slt i64 %sub.i, %gap.160.i
  br i1 %cmp6.not.i, label %while.end14.i, label %land.rhs.i, !llvm.loop !33

while.end14.i:                                    ; preds = %while.body9.i, %land.rhs.i, %for.body.i
  %j.0.lcssa.i = phi i64 [ %i.058.i, %for.body.i ], [ %j.054.i, %land.rhs.i ], [ %sub.i, %while.body9.i ]
  %arrayidx15.i = getelementptr inbounds i64, ptr %call, i64 %j.0.lcssa.i
  store i64 %9, ptr %arrayidx15.i, align 8
  %inc.i = add nuw nsw i64 %i.058.i, 1
  %exitcond.not.i = icmp eq i64 %inc.i, %count.3
  br i1 %exitcond.not.i, label %for.cond.cleanup.i, label %for.body.i, !llvm.loop !34

cond.true.i:                                      ; preds = %for.cond.cleanup.i
  %mul17.i = shl nsw i64 %gap.160.i, 2
  %cmp19.not.i = icmp samesign ult i64 %mul17.i, 9
  %div18.i = udiv i64 %mul17.i, 9
  %cond25.i = select i1 %cmp19.not.i, i64 1, i64 %div18.i
  br label %for.cond.preheader.i, !llvm.loop !35

nnc_sort.exit:                                    ; preds = %for.cond.cleanup.i
  %11 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 72), align 8
  %call28 = call i32 %11(ptr noundef %model) #22
  %call29 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.65, i64 noundef %count.3, i32 noundef %call28) #23
  %12 = load i64, ptr %call, align 8
  %conv31 = uitofp i64 %12 to double
  %div32 = fdiv double %conv31, 1.000000e+03
  %div3399 = lshr i64 %count.3, 1
  %arrayidx34 = getelementptr inbounds nuw i64, ptr %call, i64 %div3399
  %13 = load i64, ptr %arrayidx34, align 8
  %conv35 = uitofp i64 %13 to double
  %div36 = fdiv double %conv35, 1.000000e+03
  %mul37 = mul nsw i64 %count.3, 9
  %div38 = udiv i64 %mul37, 10
  %arrayidx39 = getelementptr inbounds nuw i64, ptr %call, i64 %div38
  %14 = load i64, ptr %arrayidx39, align 8
  %conv40 = uitofp i64 %14 to double
  %div41 = fdiv double %conv40, 1.000000e+03
  %mul42 = mul nsw i64 %count.3, 99
  %div43 = udiv i64 %mul42, 100
  %arrayidx44 = getelementptr inbounds nuw i64, ptr %call, i64 %div43
  %15 = load i64, ptr %arrayidx44, align 8
  %conv45 = uitofp i64 %15 to double
  %div46 = fdiv double %conv45, 1.000000e+03
  %call47 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.66, double noundef %div32, double noundef %div36, double noundef %div41, double noundef %div46) #23
  call void @free(ptr noundef %call) #23
  br label %cleanup52

cleanup52:                                        ; preds = %cleanup.thread, %nnc_sort.exit, %if.then
  %retval.3 = phi i32 [ 5, %if.then ], [ %call12, %cleanup.thread ], [ 0, %nnc_sort.exit ]
  ret i32 %retval.3
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 2, 6) i32 @nnc_fail_run(ptr noundef %context, i32 noundef range(i32 1, 0) %status) unnamed_addr #0 {
entry:
  %0 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 120), align 8
  %call = tail call ptr %0(ptr noundef %context) #22
  %1 = load i8, ptr %call, align 1
  %cmp.not = icmp eq i8 %1, 0
  br i1 %cmp.not, label %if.end, label %if.then

if.then:                                          ; preds = %entry
  %call2 = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call3 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call2, ptr noundef nonnull @.str.3, ptr noundef nonnull %call) #22
  br label %if.end

if.end:                                           ; preds = %if.then, %entry
  %2 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 64), align 8
  %call4 = tail call ptr %2(ptr noundef %context) #22
  %call5 = tail call fastcc i32 @nnc_fail(ptr noundef %call4, i32 noundef %status) #23
  ret i32 %call5
}

; Function Attrs: optsize
declare dso_local i32 @nnc_runtime_compared(ptr noundef) local_unnamed_addr #4

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 2) i32 @nnc_add_entries(ptr noundef nonnull captures(none) %entries, ptr noundef readonly captures(none) %tensor, ptr noundef readonly captures(address_is_null) %item) unnamed_addr #0 {
entry:
  %data = getelementptr inbounds nuw i8, ptr %item, i64 16
  %0 = load ptr, ptr %data, align 8
  %1 = load i32, ptr %item, align 8
  switch i32 %1, label %for.cond.preheader [
    i32 0, label %if.then
    i32 2, label %land.lhs.true
    i32 1, label %if.then6
  ]

for.cond.preheader:                               ; preds = %entry
  %count9.phi.trans.insert = getelementptr inbounds nuw i8, ptr %item, i64 24
  %.pre = load i64, ptr %count9.phi.trans.insert, align 8
  %2 = icmp eq i64 %.pre, 0
  br i1 %2, label %cleanup14, label %for.body.preheader

for.body.preheader:                               ; preds = %land.lhs.true, %for.cond.preheader
  %count934 = getelementptr inbounds nuw i8, ptr %item, i64 24
  br label %for.body

land.lhs.true:                                    ; preds = %entry
  %count = getelementptr inbounds nuw i8, ptr %item, i64 24
  %3 = load i64, ptr %count, align 8
  %cmp3 = icmp eq i64 %3, 0
  br i1 %cmp3, label %if.then, label %for.body.preheader

if.then:                                          ; preds = %entry, %land.lhs.true
  %call = tail call fastcc i32 @nnc_add_entry(ptr noundef %entries, ptr noundef %tensor, i64 noundef -1, ptr noundef null) #23
  br label %cleanup14

if.then6:                                         ; preds = %entry
  %call7 = tail call fastcc i32 @nnc_add_entry(ptr noundef %entries, ptr noundef %tensor, i64 noundef -2, ptr noundef nonnull %item) #23
  br label %cleanup14

for.cond:                                         ; preds = %for.body
  %inc = add nuw i64 %i.029, 1
  %4 = load i64, ptr %count934, align 8
  %cmp10.not.not = icmp ult i64 %inc, %4
  br i1 %cmp10.not.not, label %for.body, label %cleanup14, !llvm.loop !36

for.body:                                         ; preds = %for.body.preheader, %for.cond
  %i.029 = phi i64 [ %inc, %for.cond ], [ 0, %for.body.preheader ]
  %arrayidx = getelementptr inbounds nuw %struct.nnc_item, ptr %0, i64 %i.029
  %call11 = tail call fastcc i32 @nnc_add_entry(ptr noundef %entries, ptr noundef %tensor, i64 noundef %i.029, ptr noundef %arrayidx) #23
  %tobool.not = icmp eq i32 %call11, 0
  br i1 %tobool.not, label %cleanup14, label %for.cond

cleanup14:                                        ; preds = %for.body, %for.cond, %for.cond.preheader, %if.then6, %if.then
  %retval.1 = phi i32 [ %call, %if.then ], [ %call7, %if.then6 ], [ 1, %for.cond.preheader ], [ 0, %for.body ], [ 1, %for.cond ]
  ret i32 %retval.1
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_write_npz(ptr noundef nonnull %path, ptr noundef readonly captures(none) %tensors, i64 noundef %count, ptr noundef readonly captures(none) %arrays) unnamed_addr #0 {
entry:
  %table.i = alloca [256 x i32], align 16
  %head.i = alloca [46 x i8], align 16
  %cmp108.not = icmp eq i64 %count, 0
  br i1 %cmp108.not, label %for.end, label %for.body

for.body:                                         ; preds = %entry, %cleanup
  %total.0110 = phi i64 [ %add10, %cleanup ], [ 0, %entry ]
  %i.0109 = phi i64 [ %inc, %cleanup ], [ 0, %entry ]
  %arrayidx = getelementptr inbounds nuw %struct.nnc_tensor, ptr %tensors, i64 %i.0109
  %0 = load ptr, ptr %arrayidx, align 8
  %call = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %0) #22
  %1 = add i64 %call, -65532
  %cmp1 = icmp ult i64 %1, -65536
  br i1 %cmp1, label %cleanup16.thread104, label %cleanup

cleanup16.thread104:                              ; preds = %for.body
  %call2 = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call3 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call2, ptr noundef nonnull @.str.69, ptr noundef nonnull %path) #22
  br label %cleanup60

cleanup:                                          ; preds = %for.body
  %bytes = getelementptr inbounds nuw i8, ptr %arrayidx, i64 40
  %2 = load i64, ptr %bytes, align 8
  %rank.i = getelementptr inbounds nuw i8, ptr %arrayidx, i64 24
  %3 = load i64, ptr %rank.i, align 8
  %mul.i = mul i64 %3, 24
  %mul = shl nsw i64 %call, 1
  %add7 = add i64 %total.0110, 356
  %add8 = add i64 %add7, %mul
  %add9 = add i64 %add8, %2
  %add10 = add i64 %add9, %mul.i
  %cmp13 = icmp ugt i64 %2, 4294967294
  %inc = add nuw i64 %i.0109, 1
  %exitcond.not = icmp eq i64 %inc, %count
  %or.cond117 = select i1 %cmp13, i1 true, i1 %exitcond.not
  br i1 %or.cond117, label %for.end.loopexit, label %for.body, !llvm.loop !37

for.end.loopexit:                                 ; preds = %cleanup
  %4 = icmp ugt i64 %add10, 4294967294
  br label %for.end

for.end:                                          ; preds = %for.end.loopexit, %entry
  %total.2103 = phi i1 [ false, %entry ], [ %4, %for.end.loopexit ]
  %cmp19 = icmp ugt i64 %count, 65534
  %or.cond = or i1 %cmp19, %total.2103
  br i1 %or.cond, label %if.then20, label %if.end23

if.then20:                                        ; preds = %for.end
  %call21 = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call22 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call21, ptr noundef nonnull @.str.70, ptr noundef nonnull %path) #22
  br label %cleanup60

if.end23:                                         ; preds = %for.end
  %call24 = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %path) #22
  %add25 = add i64 %call24, 32
  %call26 = tail call ptr @malloc(i64 noundef %add25) #24
  %5 = mul nuw nsw i64 %count, 12
  %mul28 = add nuw nsw i64 %5, 12
  %call29 = tail call ptr @malloc(i64 noundef %mul28) #24
  %cmp30 = icmp eq ptr %call26, null
  %cmp32 = icmp eq ptr %call29, null
  %or.cond62 = or i1 %cmp30, %cmp32
  br i1 %or.cond62, label %cleanup60, label %if.end34

if.end34:                                         ; preds = %if.end23
  %call35 = tail call i32 @_getpid() #22
  %call36 = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %call26, i64 noundef %add25, ptr noundef nonnull @.str.71, ptr noundef nonnull %path, i32 noundef %call35) #22
  %call37 = tail call ptr @fopen(ptr noundef nonnull %call26, ptr noundef nonnull @.str.72) #23
  %cmp38 = icmp eq ptr %call37, null
  br i1 %cmp38, label %if.then39, label %if.end42

if.then39:                                        ; preds = %if.end34
  %call40 = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call41 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call40, ptr noundef nonnull @.str.73, ptr noundef nonnull %path) #22
  br label %cleanup60

if.end42:                                         ; preds = %if.end34
  call void @llvm.lifetime.start.p0(ptr nonnull %table.i) #21
  call void @llvm.lifetime.start.p0(ptr nonnull %head.i) #21
  br label %for.cond1.preheader.i.i

for.cond1.preheader.i.i:                          ; preds = %for.cond.cleanup3.i.i, %if.end42
  %indvars.iv.i.i = phi i64 [ 0, %if.end42 ], [ %indvars.iv.next.i.i, %for.cond.cleanup3.i.i ]
  %6 = trunc nuw nsw i64 %indvars.iv.i.i to i32
  br label %for.body4.i.i

for.cond.cleanup3.i.i:                            ; preds = %for.body4.i.i
  %arrayidx.i.i = getelementptr inbounds nuw i32, ptr %table.i, i64 %indvars.iv.i.i
  store i32 %cond.i.i, ptr %arrayidx.i.i, align 4
  %indvars.iv.next.i.i = add nuw nsw i64 %indvars.iv.i.i, 1
  %exitcond21.not.i.i = icmp eq i64 %indvars.iv.next.i.i, 256
  br i1 %exitcond21.not.i.i, label %for.cond.preheader.i, label %for.cond1.preheader.i.i, !llvm.loop !38

for.cond.preheader.i:                             ; preds = %for.cond.cleanup3.i.i
  br i1 %cmp108.not, label %for.cond.cleanup42.i, label %for.body.lr.ph.i

for.body.lr.ph.i:                                 ; preds = %for.cond.preheader.i
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %head.i, i64 4
  br label %for.body.i

for.body4.i.i:                                    ; preds = %for.body4.i.i, %for.cond1.preheader.i.i
  %bit.018.i.i = phi i32 [ 0, %for.cond1.preheader.i.i ], [ %inc.i.i, %for.body4.i.i ]
  %value.017.i.i = phi i32 [ %6, %for.cond1.preheader.i.i ], [ %cond.i.i, %for.body4.i.i ]
  %and.i.i = and i32 %value.017.i.i, 1
  %cmp5.not.i.i = icmp eq i32 %and.i.i, 0
  %shr.i.i = lshr i32 %value.017.i.i, 1
  %xor.i.i = xor i32 %shr.i.i, -306674912
  %cond.i.i = select i1 %cmp5.not.i.i, i32 %shr.i.i, i32 %xor.i.i
  %inc.i.i = add nuw nsw i32 %bit.018.i.i, 1
  %exitcond.not.i.i = icmp eq i32 %inc.i.i, 8
  br i1 %exitcond.not.i.i, label %for.cond.cleanup3.i.i, label %for.body4.i.i, !llvm.loop !39

for.body43.lr.ph.i:                               ; preds = %nnc_crc.exit184.i
  %add.ptr53.i = getelementptr inbounds nuw i8, ptr %head.i, i64 6
  %add.ptr56.i = getelementptr inbounds nuw i8, ptr %head.i, i64 42
  %arrayidx.i258.1.i = getelementptr inbounds nuw i8, ptr %head.i, i64 5
  br label %for.body43.i

for.body.i:                                       ; preds = %nnc_crc.exit184.i, %for.body.lr.ph.i
  %at.0280.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %add33.i, %nnc_crc.exit184.i ]
  %written.0279.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %add28.i, %nnc_crc.exit184.i ]
  %i.0278.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %inc.i, %nnc_crc.exit184.i ]
  %arrayidx.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %tensors, i64 %i.0278.i
  %rank.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 24
  %7 = load i64, ptr %rank.i.i, align 8
  %mul.i.i = mul i64 %7, 24
  %add.i.i = add i64 %mul.i.i, 256
  %call2.i = tail call ptr @malloc(i64 noundef %add.i.i) #24
  %cmp3.not.i = icmp eq ptr %call2.i, null
  br i1 %cmp3.not.i, label %nnc_write_archive.exit.thread, label %if.end.i

nnc_write_archive.exit.thread:                    ; preds = %for.body.i
  call void @llvm.lifetime.end.p0(ptr nonnull %head.i) #21
  call void @llvm.lifetime.end.p0(ptr nonnull %table.i) #21
  %call44114 = tail call i32 @fclose(ptr noundef nonnull %call37) #23
  br label %if.then50

if.end.i:                                         ; preds = %for.body.i
  %arrayidx1.i = getelementptr inbounds nuw %struct.nnc_entry_record, ptr %call29, i64 %i.0278.i
  %cmp.i.i = icmp ult i64 %add.i.i, 65536
  %conv.i.i = select i1 %cmp.i.i, i64 10, i64 12
  %add.ptr.i.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 %conv.i.i
  %sub.i.i = sub i64 %add.i.i, %conv.i.i
  %numpy.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 16
  %8 = load ptr, ptr %numpy.i.i, align 8
  %call1.i.i = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull dereferenceable(1) %add.ptr.i.i, i64 noundef %sub.i.i, ptr noundef nonnull @.str.75, ptr noundef %8) #22
  %conv2.i.i = sext i32 %call1.i.i to i64
  %add.i158.i = add nsw i64 %conv.i.i, %conv2.i.i
  %9 = load i64, ptr %rank.i.i, align 8
  %cmp371.not.i.i = icmp eq i64 %9, 0
  br i1 %cmp371.not.i.i, label %for.cond.cleanup.i.i, label %for.body.lr.ph.i.i

for.body.lr.ph.i.i:                               ; preds = %if.end.i
  %shape.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 32
  %.not.i.i = icmp eq i64 %9, 1
  %10 = select i1 %.not.i.i, ptr @.str.77, ptr @.str.23
  br label %for.body.i.i

for.cond.cleanup.i.i:                             ; preds = %for.body.i.i, %if.end.i
  %at.0.lcssa.i.i = phi i64 [ %add.i158.i, %if.end.i ], [ %add16.i.i, %for.body.i.i ]
  %add.ptr17.i.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 %at.0.lcssa.i.i
  %sub18.i.i = sub i64 %add.i.i, %at.0.lcssa.i.i
  %call19.i.i = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %add.ptr17.i.i, i64 noundef %sub18.i.i, ptr noundef nonnull @.str.78) #22
  %conv20.i.i = sext i32 %call19.i.i to i64
  %add21.i.i = add i64 %at.0.lcssa.i.i, %conv20.i.i
  %11 = and i64 %add21.i.i, -64
  %div70.i.i = add i64 %11, 64
  %add.ptr24.i.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 %add21.i.i
  %sub25.i.i = sub i64 %div70.i.i, %add21.i.i
  tail call void @llvm.memset.p0.i64(ptr nonnull align 1 %add.ptr24.i.i, i8 32, i64 %sub25.i.i, i1 false)
  %12 = select i1 %cmp.i.i, i64 379676406402707, i64 661151383113363
  store i64 %12, ptr %call2.i, align 1
  %add.ptr29.i.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 8
  %sub30.i.i = sub i64 %div70.i.i, %conv.i.i
  %conv31.i.i = trunc i64 %sub30.i.i to i32
  %wide.trip.count.i.i.i = select i1 %cmp.i.i, i64 2, i64 4
  br label %for.body.i.i.i

for.body.i.i.i:                                   ; preds = %for.body.i.i.i, %for.cond.cleanup.i.i
  %indvars.iv.i.i.i = phi i64 [ 0, %for.cond.cleanup.i.i ], [ %indvars.iv.next.i.i.i, %for.body.i.i.i ]
  %indvars.iv.tr.i.i.i = trunc i64 %indvars.iv.i.i.i to i32
  %13 = shl i32 %indvars.iv.tr.i.i.i, 3
  %shr.i.i.i = lshr i32 %conv31.i.i, %13
  %conv.i.i.i = trunc i32 %shr.i.i.i to i8
  %arrayidx.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr29.i.i, i64 %indvars.iv.i.i.i
  store i8 %conv.i.i.i, ptr %arrayidx.i.i.i, align 1
  %indvars.iv.next.i.i.i = add nuw nsw i64 %indvars.iv.i.i.i, 1
  %exitcond.not.i.i.i = icmp eq i64 %indvars.iv.next.i.i.i, %wide.trip.count.i.i.i
  br i1 %exitcond.not.i.i.i, label %nnc_npy_header.exit.i, label %for.body.i.i.i, !llvm.loop !19

for.body.i.i:                                     ; preds = %for.body.i.i, %for.body.lr.ph.i.i
  %cmp10.i.i = phi ptr [ %10, %for.body.lr.ph.i.i ], [ @.str.23, %for.body.i.i ]
  %at.073.i.i = phi i64 [ %add.i158.i, %for.body.lr.ph.i.i ], [ %add16.i.i, %for.body.i.i ]
  %i.072.i.i = phi i64 [ 0, %for.body.lr.ph.i.i ], [ %inc.i160.i, %for.body.i.i ]
  %add.ptr5.i.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 %at.073.i.i
  %sub6.i.i = sub i64 %add.i.i, %at.073.i.i
  %cmp7.not.i.i = icmp eq i64 %i.072.i.i, 0
  %cond13.i.i = select i1 %cmp7.not.i.i, ptr %cmp10.i.i, ptr @.str.76
  %14 = load ptr, ptr %shape.i.i, align 8
  %arrayidx.i159.i = getelementptr inbounds nuw i64, ptr %14, i64 %i.072.i.i
  %15 = load i64, ptr %arrayidx.i159.i, align 8
  %call14.i.i = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %add.ptr5.i.i, i64 noundef %sub6.i.i, ptr noundef nonnull %cond13.i.i, i64 noundef %15) #22
  %conv15.i.i = sext i32 %call14.i.i to i64
  %add16.i.i = add i64 %at.073.i.i, %conv15.i.i
  %inc.i160.i = add nuw i64 %i.072.i.i, 1
  %16 = load i64, ptr %rank.i.i, align 8
  %cmp3.i.i = icmp ult i64 %inc.i160.i, %16
  br i1 %cmp3.i.i, label %for.body.i.i, label %for.cond.cleanup.i.i, !llvm.loop !40

nnc_npy_header.exit.i:                            ; preds = %for.body.i.i.i
  %sub35.i.i = or i64 %add21.i.i, 63
  %arrayidx36.i.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 %sub35.i.i
  store i8 10, ptr %arrayidx36.i.i, align 1
  %17 = load ptr, ptr %arrayidx.i, align 8
  %call5.i = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %17) #22
  %cmp9.not.i.i = icmp eq i64 %div70.i.i, 0
  br i1 %cmp9.not.i.i, label %nnc_crc.exit.i, label %for.body.i161.i

for.cond.cleanup.loopexit.i.i:                    ; preds = %for.body.i161.i
  %18 = xor i32 %xor2.i.i, -1
  br label %nnc_crc.exit.i

for.body.i161.i:                                  ; preds = %nnc_npy_header.exit.i, %for.body.i161.i
  %i.011.i.i = phi i64 [ %inc.i164.i, %for.body.i161.i ], [ 0, %nnc_npy_header.exit.i ]
  %crc.addr.010.i.i = phi i32 [ %xor2.i.i, %for.body.i161.i ], [ -1, %nnc_npy_header.exit.i ]
  %arrayidx.i162.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 %i.011.i.i
  %19 = load i8, ptr %arrayidx.i162.i, align 1
  %crc.addr.0.tr.i.i = trunc i32 %crc.addr.010.i.i to i8
  %xor.narrow.i.i = xor i8 %19, %crc.addr.0.tr.i.i
  %idxprom.i.i = zext i8 %xor.narrow.i.i to i64
  %arrayidx1.i.i = getelementptr inbounds nuw i32, ptr %table.i, i64 %idxprom.i.i
  %20 = load i32, ptr %arrayidx1.i.i, align 4
  %shr.i163.i = lshr i32 %crc.addr.010.i.i, 8
  %xor2.i.i = xor i32 %20, %shr.i163.i
  %inc.i164.i = add nuw i64 %i.011.i.i, 1
  %exitcond.not.i165.i = icmp eq i64 %inc.i164.i, %div70.i.i
  br i1 %exitcond.not.i165.i, label %for.cond.cleanup.loopexit.i.i, label %for.body.i161.i, !llvm.loop !41

nnc_crc.exit.i:                                   ; preds = %for.cond.cleanup.loopexit.i.i, %nnc_npy_header.exit.i
  %crc.addr.0.lcssa.i.i = phi i32 [ 0, %nnc_npy_header.exit.i ], [ %18, %for.cond.cleanup.loopexit.i.i ]
  %arrayidx9.i = getelementptr inbounds nuw ptr, ptr %arrays, i64 %i.0278.i
  %21 = load ptr, ptr %arrayidx9.i, align 8
  %bytes.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 40
  %22 = load i64, ptr %bytes.i, align 8
  %cmp9.not.i167.i = icmp eq i64 %22, 0
  br i1 %cmp9.not.i167.i, label %nnc_crc.exit184.i, label %for.body.preheader.i168.i

for.body.preheader.i168.i:                        ; preds = %nnc_crc.exit.i
  %not.i.i = xor i32 %crc.addr.0.lcssa.i.i, -1
  br label %for.body.i169.i

for.cond.cleanup.loopexit.i181.i:                 ; preds = %for.body.i169.i
  %23 = xor i32 %xor2.i178.i, -1
  br label %nnc_crc.exit184.i

for.body.i169.i:                                  ; preds = %for.body.i169.i, %for.body.preheader.i168.i
  %i.011.i170.i = phi i64 [ %inc.i179.i, %for.body.i169.i ], [ 0, %for.body.preheader.i168.i ]
  %crc.addr.010.i171.i = phi i32 [ %xor2.i178.i, %for.body.i169.i ], [ %not.i.i, %for.body.preheader.i168.i ]
  %arrayidx.i172.i = getelementptr inbounds nuw i8, ptr %21, i64 %i.011.i170.i
  %24 = load i8, ptr %arrayidx.i172.i, align 1
  %crc.addr.0.tr.i173.i = trunc i32 %crc.addr.010.i171.i to i8
  %xor.narrow.i174.i = xor i8 %24, %crc.addr.0.tr.i173.i
  %idxprom.i175.i = zext i8 %xor.narrow.i174.i to i64
  %arrayidx1.i176.i = getelementptr inbounds nuw i32, ptr %table.i, i64 %idxprom.i175.i
  %25 = load i32, ptr %arrayidx1.i176.i, align 4
  %shr.i177.i = lshr i32 %crc.addr.010.i171.i, 8
  %xor2.i178.i = xor i32 %25, %shr.i177.i
  %inc.i179.i = add nuw i64 %i.011.i170.i, 1
  %exitcond.not.i180.i = icmp eq i64 %inc.i179.i, %22
  br i1 %exitcond.not.i180.i, label %for.cond.cleanup.loopexit.i181.i, label %for.body.i169.i, !llvm.loop !41

nnc_crc.exit184.i:                                ; preds = %for.cond.cleanup.loopexit.i181.i, %nnc_crc.exit.i
  %crc.addr.0.lcssa.i183.i = phi i32 [ %crc.addr.0.lcssa.i.i, %nnc_crc.exit.i ], [ %23, %for.cond.cleanup.loopexit.i181.i ]
  store i32 %crc.addr.0.lcssa.i183.i, ptr %arrayidx1.i, align 4
  %add.i96 = add i64 %22, %div70.i.i
  %conv.i = trunc i64 %add.i96 to i32
  %size.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i, i64 4
  store i32 %conv.i, ptr %size.i, align 4
  %conv12.i = trunc i64 %at.0280.i to i32
  %offset.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i, i64 8
  store i32 %conv12.i, ptr %offset.i, align 4
  store <4 x i8> <i8 80, i8 75, i8 3, i8 4>, ptr %head.i, align 16
  call fastcc void @nnc_entry_fields(ptr noundef %add.ptr.i, ptr noundef %arrayidx1.i, i64 noundef %call5.i) #23
  %call16.i = call i64 @fwrite(ptr noundef nonnull %head.i, i64 noundef 1, i64 noundef 30, ptr noundef nonnull %call37) #23
  %26 = load ptr, ptr %arrayidx.i, align 8
  %call18.i = tail call i64 @fwrite(ptr noundef %26, i64 noundef 1, i64 noundef %call5.i, ptr noundef nonnull %call37) #23
  %call20.i = tail call i64 @fwrite(ptr noundef nonnull @.str.43, i64 noundef 1, i64 noundef 4, ptr noundef nonnull %call37) #23
  %call23.i = tail call i64 @fwrite(ptr noundef nonnull %call2.i, i64 noundef 1, i64 noundef %div70.i.i, ptr noundef nonnull %call37) #23
  %27 = load ptr, ptr %arrayidx9.i, align 8
  %28 = load i64, ptr %bytes.i, align 8
  %call26.i = tail call i64 @fwrite(ptr noundef %27, i64 noundef 1, i64 noundef %28, ptr noundef nonnull %call37) #23
  %add27.i = add i64 %call16.i, %written.0279.i
  %add19.i = add i64 %add27.i, %call18.i
  %add21.i = add i64 %add19.i, %call20.i
  %add22.i = add i64 %add21.i, %call23.i
  %add28.i = add i64 %add22.i, %call26.i
  tail call void @free(ptr noundef nonnull %call2.i) #23
  %29 = load i64, ptr %bytes.i, align 8
  %add29.i = add i64 %at.0280.i, 34
  %add30.i = add i64 %add29.i, %div70.i.i
  %add32.i = add i64 %add30.i, %call5.i
  %add33.i = add i64 %add32.i, %29
  %inc.i = add nuw nsw i64 %i.0278.i, 1
  %exitcond.not.i = icmp eq i64 %inc.i, %count
  br i1 %exitcond.not.i, label %for.body43.lr.ph.i, label %for.body.i, !llvm.loop !42

for.cond.cleanup42.i:                             ; preds = %for.body43.i, %for.cond.preheader.i
  %at.0.lcssa293.i = phi i64 [ 0, %for.cond.preheader.i ], [ %add33.i, %for.body43.i ]
  %written.3.lcssa.i = phi i64 [ 0, %for.cond.preheader.i ], [ %add67.i, %for.body43.i ]
  %at.3.lcssa.i = phi i64 [ 0, %for.cond.preheader.i ], [ %add69.i, %for.body43.i ]
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(46) %head.i, i8 0, i64 46, i1 false)
  store <4 x i8> <i8 80, i8 75, i8 5, i8 6>, ptr %head.i, align 16
  %add.ptr77.i = getelementptr inbounds nuw i8, ptr %head.i, i64 8
  %30 = trunc nuw i64 %count to i16
  store i16 %30, ptr %add.ptr77.i, align 8
  %add.ptr80.i = getelementptr inbounds nuw i8, ptr %head.i, i64 10
  store i16 %30, ptr %add.ptr80.i, align 2
  %add.ptr83.i = getelementptr inbounds nuw i8, ptr %head.i, i64 12
  %sub.i = sub i64 %at.3.lcssa.i, %at.0.lcssa293.i
  %conv84.i = trunc i64 %sub.i to i32
  %broadcast.splatinsert140 = insertelement <4 x i32> poison, i32 %conv84.i, i64 0
  %broadcast.splat141 = shufflevector <4 x i32> %broadcast.splatinsert140, <4 x i32> poison, <4 x i32> zeroinitializer
  %31 = lshr <4 x i32> %broadcast.splat141, <i32 0, i32 8, i32 16, i32 24>
  %32 = trunc <4 x i32> %31 to <4 x i8>
  store <4 x i8> %32, ptr %add.ptr83.i, align 4
  %add.ptr86.i = getelementptr inbounds nuw i8, ptr %head.i, i64 16
  %conv87.i = trunc i64 %at.0.lcssa293.i to i32
  %broadcast.splatinsert149 = insertelement <4 x i32> poison, i32 %conv87.i, i64 0
  %broadcast.splat150 = shufflevector <4 x i32> %broadcast.splatinsert149, <4 x i32> poison, <4 x i32> zeroinitializer
  %33 = lshr <4 x i32> %broadcast.splat150, <i32 0, i32 8, i32 16, i32 24>
  %34 = trunc <4 x i32> %33 to <4 x i8>
  store <4 x i8> %34, ptr %add.ptr86.i, align 16
  %call89.i = call i64 @fwrite(ptr noundef nonnull %head.i, i64 noundef 1, i64 noundef 22, ptr noundef nonnull %call37) #23
  %add90.i = add i64 %call89.i, %written.3.lcssa.i
  %add91.i = add i64 %at.3.lcssa.i, 22
  %cmp92.i = icmp eq i64 %add90.i, %add91.i
  call void @llvm.lifetime.end.p0(ptr nonnull %head.i) #21
  call void @llvm.lifetime.end.p0(ptr nonnull %table.i) #21
  %call44 = tail call i32 @fclose(ptr noundef nonnull %call37) #23
  %cmp45 = icmp eq i32 %call44, 0
  %or.cond63 = select i1 %cmp45, i1 %cmp92.i, i1 false
  br i1 %or.cond63, label %lor.lhs.false47, label %if.then50

for.body43.i:                                     ; preds = %for.body43.i, %for.body43.lr.ph.i
  %i38.0285.i = phi i64 [ 0, %for.body43.lr.ph.i ], [ %inc71.i, %for.body43.i ]
  %at.3284.i = phi i64 [ %add33.i, %for.body43.lr.ph.i ], [ %add69.i, %for.body43.i ]
  %written.3283.i = phi i64 [ %add28.i, %for.body43.lr.ph.i ], [ %add67.i, %for.body43.i ]
  %arrayidx45.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %tensors, i64 %i38.0285.i
  %35 = load ptr, ptr %arrayidx45.i, align 8
  %call47.i = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %35) #22
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(46) %head.i, i8 0, i64 46, i1 false)
  store <4 x i8> <i8 80, i8 75, i8 1, i8 2>, ptr %head.i, align 16
  store i8 20, ptr %add.ptr.i, align 4
  store i8 0, ptr %arrayidx.i258.1.i, align 1
  %arrayidx54.i = getelementptr inbounds nuw %struct.nnc_entry_record, ptr %call29, i64 %i38.0285.i
  call fastcc void @nnc_entry_fields(ptr noundef %add.ptr53.i, ptr noundef %arrayidx54.i, i64 noundef %call47.i) #23
  %offset58.i = getelementptr inbounds nuw i8, ptr %arrayidx54.i, i64 8
  %36 = load i32, ptr %offset58.i, align 4
  %broadcast.splatinsert = insertelement <4 x i32> poison, i32 %36, i64 0
  %broadcast.splat = shufflevector <4 x i32> %broadcast.splatinsert, <4 x i32> poison, <4 x i32> zeroinitializer
  %37 = lshr <4 x i32> %broadcast.splat, <i32 0, i32 8, i32 16, i32 24>
  %38 = trunc <4 x i32> %37 to <4 x i8>
  store <4 x i8> %38, ptr %add.ptr56.i, align 2
  %call60.i = call i64 @fwrite(ptr noundef nonnull %head.i, i64 noundef 1, i64 noundef 46, ptr noundef nonnull %call37) #23
  %39 = load ptr, ptr %arrayidx45.i, align 8
  %call63.i = tail call i64 @fwrite(ptr noundef %39, i64 noundef 1, i64 noundef %call47.i, ptr noundef nonnull %call37) #23
  %call65.i = tail call i64 @fwrite(ptr noundef nonnull @.str.43, i64 noundef 1, i64 noundef 4, ptr noundef nonnull %call37) #23
  %add64.i = add i64 %call60.i, %written.3283.i
  %add66.i = add i64 %add64.i, %call63.i
  %add67.i = add i64 %add66.i, %call65.i
  %add68.i = add i64 %at.3284.i, 50
  %add69.i = add i64 %add68.i, %call47.i
  %inc71.i = add nuw nsw i64 %i38.0285.i, 1
  %exitcond288.not.i = icmp eq i64 %inc71.i, %count
  br i1 %exitcond288.not.i, label %for.cond.cleanup42.i, label %for.body43.i, !llvm.loop !43

lor.lhs.false47:                                  ; preds = %for.cond.cleanup42.i
  %call48 = tail call i32 @rename(ptr noundef nonnull %call26, ptr noundef nonnull %path) #23
  %cmp49.not = icmp eq i32 %call48, 0
  br i1 %cmp49.not, label %if.end54, label %if.then50

if.then50:                                        ; preds = %nnc_write_archive.exit.thread, %lor.lhs.false47, %for.cond.cleanup42.i
  %call51 = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call52 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call51, ptr noundef nonnull @.str.74, ptr noundef nonnull %path) #22
  %call53 = tail call i32 @remove(ptr noundef nonnull %call26) #23
  br label %cleanup60

if.end54:                                         ; preds = %lor.lhs.false47
  tail call void @free(ptr noundef %call29) #23
  tail call void @free(ptr noundef nonnull %call26) #23
  br label %cleanup60

cleanup60:                                        ; preds = %cleanup16.thread104, %if.end23, %if.then50, %if.end54, %if.then39, %if.then20
  %retval.6 = phi i32 [ 5, %if.then20 ], [ 5, %cleanup16.thread104 ], [ 5, %if.end23 ], [ 2, %if.then39 ], [ 5, %if.then50 ], [ 0, %if.end54 ]
  ret i32 %retval.6
}

; Function Attrs: nofree nounwind optsize
define internal fastcc void @nnc_print_strings(ptr noundef readonly captures(none) %item) unnamed_addr #7 {
entry:
  %data = getelementptr inbounds nuw i8, ptr %item, i64 16
  %0 = load ptr, ptr %data, align 8
  %count = getelementptr inbounds nuw i8, ptr %item, i64 24
  %1 = load i64, ptr %count, align 8
  %cmp22.not = icmp eq i64 %1, 0
  br i1 %cmp22.not, label %if.end11, label %for.body

for.cond.cleanup:                                 ; preds = %for.inc
  %2 = icmp ugt i64 %6, 20
  br i1 %2, label %if.then9, label %if.end11

for.body:                                         ; preds = %entry, %for.inc
  %i.023 = phi i64 [ %inc, %for.inc ], [ 0, %entry ]
  %3 = load i32, ptr %item, align 8
  %cmp3 = icmp eq i32 %3, 2
  br i1 %cmp3, label %if.then, label %if.else

if.then:                                          ; preds = %for.body
  %arrayidx = getelementptr inbounds nuw %struct.nnc_item, ptr %0, i64 %i.023
  tail call fastcc void @nnc_print_strings(ptr noundef %arrayidx) #23
  br label %for.inc

if.else:                                          ; preds = %for.body
  %arrayidx4 = getelementptr inbounds nuw %struct.nnc_string, ptr %0, i64 %i.023
  %bytes = getelementptr inbounds nuw i8, ptr %arrayidx4, i64 8
  %4 = load i64, ptr %bytes, align 8
  %conv = trunc i64 %4 to i32
  %5 = load ptr, ptr %arrayidx4, align 8
  %call = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.82, i32 noundef %conv, ptr noundef %5) #23
  br label %for.inc

for.inc:                                          ; preds = %if.then, %if.else
  %inc = add nuw nsw i64 %i.023, 1
  %6 = load i64, ptr %count, align 8
  %cmp = icmp ult i64 %inc, %6
  %cmp2 = icmp samesign ult i64 %i.023, 19
  %7 = select i1 %cmp, i1 %cmp2, i1 false
  br i1 %7, label %for.body, label %for.cond.cleanup, !llvm.loop !44

if.then9:                                         ; preds = %for.cond.cleanup
  %puts = tail call i32 @puts(ptr nonnull dereferenceable(1) @str)
  br label %if.end11

if.end11:                                         ; preds = %entry, %if.then9, %for.cond.cleanup
  ret void
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #11

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare dso_local i64 @strlen(ptr noundef captures(none)) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare dso_local i32 @memcmp(ptr noundef captures(none), ptr noundef captures(none), i64 noundef) local_unnamed_addr #3

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_take_item(ptr noundef %path, ptr dead_on_return noundef nonnull readonly captures(none) %bytes, ptr noundef nonnull readonly captures(none) %tensor, ptr noundef nonnull captures(none) %input) unnamed_addr #0 {
entry:
  %byval-temp = alloca %struct.nnc_bytes, align 8
  %byval-temp29 = alloca %struct.nnc_bytes, align 8
  %form = getelementptr inbounds nuw i8, ptr %tensor, i64 48
  %0 = load i64, ptr %form, align 8
  %and = and i64 %0, 1
  %cmp.not = icmp eq i64 %and, 0
  %1 = load ptr, ptr %input, align 8
  %cmp1 = icmp eq ptr %1, null
  br i1 %cmp1, label %if.end, label %if.end6

if.end:                                           ; preds = %entry
  %call = tail call dereferenceable_or_null(32) ptr @calloc(i64 noundef 1, i64 noundef 32) #25
  store ptr %call, ptr %input, align 8
  %cmp3 = icmp eq ptr %call, null
  br i1 %cmp3, label %cleanup31, label %if.end6

if.end6:                                          ; preds = %entry, %if.end
  %item.052 = phi ptr [ %call, %if.end ], [ %1, %entry ]
  br i1 %cmp.not, label %if.end8, label %if.end8.thread

if.end8:                                          ; preds = %if.end6
  %2 = load ptr, ptr %bytes, align 8
  %cmp9 = icmp eq ptr %2, null
  br i1 %cmp9, label %cleanup31, label %if.then14

if.end8.thread:                                   ; preds = %if.end6
  store i32 2, ptr %item.052, align 8
  %3 = load ptr, ptr %bytes, align 8
  %cmp953 = icmp eq ptr %3, null
  br i1 %cmp953, label %cleanup31, label %if.end16

if.then14:                                        ; preds = %if.end8
  call void @llvm.lifetime.start.p0(ptr nonnull %byval-temp) #21
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %byval-temp, ptr noundef nonnull align 8 dereferenceable(16) %bytes, i64 16, i1 false)
  %call15 = call fastcc i32 @nnc_parse_item(ptr noundef %path, ptr dead_on_return noundef %byval-temp, ptr noundef %tensor, ptr noundef %item.052) #23
  call void @llvm.lifetime.end.p0(ptr nonnull %byval-temp) #21
  br label %cleanup31

if.end16:                                         ; preds = %if.end8.thread
  %data17 = getelementptr inbounds nuw i8, ptr %item.052, i64 16
  %4 = load ptr, ptr %data17, align 8
  %count = getelementptr inbounds nuw i8, ptr %item.052, i64 24
  %5 = load i64, ptr %count, align 8
  %add = shl i64 %5, 5
  %mul = add i64 %add, 32
  %call18 = tail call ptr @realloc(ptr noundef %4, i64 noundef %mul) #26
  %cmp19 = icmp eq ptr %call18, null
  br i1 %cmp19, label %cleanup31, label %if.end22

if.end22:                                         ; preds = %if.end16
  %6 = load i64, ptr %count, align 8
  %arrayidx = getelementptr inbounds nuw %struct.nnc_item, ptr %call18, i64 %6
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(32) %arrayidx, i8 0, i64 32, i1 false)
  store ptr %call18, ptr %data17, align 8
  %add26 = add i64 %6, 1
  store i64 %add26, ptr %count, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %byval-temp29) #21
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %byval-temp29, ptr noundef nonnull align 8 dereferenceable(16) %bytes, i64 16, i1 false)
  %call30 = call fastcc i32 @nnc_parse_item(ptr noundef %path, ptr dead_on_return noundef %byval-temp29, ptr noundef %tensor, ptr noundef %arrayidx) #23
  call void @llvm.lifetime.end.p0(ptr nonnull %byval-temp29) #21
  br label %cleanup31

cleanup31:                                        ; preds = %if.end8.thread, %if.end22, %if.end16, %if.end8, %if.end, %if.then14
  %retval.1 = phi i32 [ %call15, %if.then14 ], [ 5, %if.end ], [ 0, %if.end8 ], [ %call30, %if.end22 ], [ 5, %if.end16 ], [ 0, %if.end8.thread ]
  ret i32 %retval.1
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_parse_npy(ptr noundef %path, ptr dead_on_return noundef nonnull readonly captures(none) %bytes, ptr noundef nonnull captures(none) %tensor, i32 noundef range(i32 0, 2) %open, ptr noundef nonnull captures(none) %numbers) unnamed_addr #0 {
entry:
  %rest.i.i = alloca ptr, align 8
  %text = alloca %struct.nnc_tensor, align 8
  %numpy = alloca [32 x i8], align 16
  %size = getelementptr inbounds nuw i8, ptr %bytes, i64 8
  %0 = load i64, ptr %size, align 8
  %cmp = icmp ult i64 %0, 12
  %cond40.sroa.gep = getelementptr inbounds nuw i8, ptr %text, i64 16
  %cond40.sroa.gep195 = getelementptr inbounds nuw i8, ptr %tensor, i64 16
  %cond40.sroa.gep197 = getelementptr inbounds nuw i8, ptr %text, i64 8
  %cond40.sroa.gep198 = getelementptr inbounds nuw i8, ptr %tensor, i64 8
  %cond40.sroa.gep200 = getelementptr inbounds nuw i8, ptr %text, i64 24
  %cond40.sroa.gep201 = getelementptr inbounds nuw i8, ptr %tensor, i64 24
  %cond40.sroa.gep203 = getelementptr inbounds nuw i8, ptr %text, i64 32
  %cond40.sroa.gep204 = getelementptr inbounds nuw i8, ptr %tensor, i64 32
  br i1 %cmp, label %if.then, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %entry
  %1 = load ptr, ptr %bytes, align 8
  %call = tail call i32 @memcmp(ptr noundef nonnull dereferenceable(6) %1, ptr noundef nonnull dereferenceable(6) @.str.31, i64 noundef 6) #23
  %cmp1.not = icmp eq i32 %call, 0
  br i1 %cmp1.not, label %if.end, label %if.then

if.then:                                          ; preds = %lor.lhs.false, %entry
  %call2 = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call3 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call2, ptr noundef nonnull @.str.32, ptr noundef %path) #22
  br label %return

if.end:                                           ; preds = %lor.lhs.false
  %arrayidx = getelementptr inbounds nuw i8, ptr %1, i64 6
  %2 = load i8, ptr %arrayidx, align 1
  %cmp5 = icmp ugt i8 %2, 1
  %add.ptr = getelementptr inbounds nuw i8, ptr %1, i64 8
  %3 = select i1 %cmp5, i64 4, i64 2
  br label %for.body.i

for.body.i:                                       ; preds = %for.body.i, %if.end
  %indvars.iv.i = phi i64 [ %3, %if.end ], [ %indvars.iv.next.i, %for.body.i ]
  %value.04.i = phi i32 [ 0, %if.end ], [ %or.i, %for.body.i ]
  %indvars.iv.next.i = add nsw i64 %indvars.iv.i, -1
  %shl.i = shl i32 %value.04.i, 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 %indvars.iv.next.i
  %4 = load i8, ptr %arrayidx.i, align 1
  %conv.i = zext i8 %4 to i32
  %or.i = or disjoint i32 %shl.i, %conv.i
  %cmp.i = icmp samesign ugt i64 %indvars.iv.i, 1
  br i1 %cmp.i, label %for.body.i, label %nnc_little.exit, !llvm.loop !11

nnc_little.exit:                                  ; preds = %for.body.i
  %conv9 = zext i32 %or.i to i64
  %conv12 = select i1 %cmp5, i64 12, i64 10
  %add = add nuw nsw i64 %conv12, %conv9
  %cmp14 = icmp ugt i64 %add, %0
  br i1 %cmp14, label %if.then21, label %cond.end

cond.end:                                         ; preds = %nnc_little.exit
  %add16 = add nuw nsw i64 %conv9, 1
  %call17 = tail call ptr @malloc(i64 noundef %add16) #24
  %cmp19 = icmp eq ptr %call17, null
  br i1 %cmp19, label %if.then21, label %if.end24

if.then21:                                        ; preds = %nnc_little.exit, %cond.end
  %call22 = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call23 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call22, ptr noundef nonnull @.str.50, ptr noundef %path) #22
  br label %return

if.end24:                                         ; preds = %cond.end
  %add.ptr28 = getelementptr inbounds nuw i8, ptr %1, i64 %conv12
  tail call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 1 %call17, ptr nonnull align 1 %add.ptr28, i64 %conv9, i1 false)
  %arrayidx29 = getelementptr inbounds nuw i8, ptr %call17, i64 %conv9
  store i8 0, ptr %arrayidx29, align 1
  call void @llvm.lifetime.start.p0(ptr nonnull %text) #21
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(56) %text, ptr noundef nonnull align 8 dereferenceable(56) %tensor, i64 56, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %numpy) #21
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(32) %numpy, ptr noundef nonnull align 16 dereferenceable(32) @__const.nnc_parse_npy.numpy, i64 32, i1 false)
  %5 = load ptr, ptr %cond40.sroa.gep198, align 8
  %call.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %5, ptr noundef nonnull dereferenceable(4) @.str.81) #22
  %cmp.i175.not = icmp eq i32 %call.i, 0
  store ptr %numpy, ptr %cond40.sroa.gep, align 8
  br i1 %cmp.i175.not, label %if.then33, label %if.end35

if.then33:                                        ; preds = %if.end24
  %call.i177 = call fastcc ptr @nnc_entry(ptr noundef nonnull readonly %call17, ptr noundef nonnull @.str.52) #23
  %cmp.i178 = icmp eq ptr %call.i177, null
  br i1 %cmp.i178, label %if.end35, label %sub_0.i

sub_0.i:                                          ; preds = %if.then33
  %6 = load i8, ptr %call.i177, align 1
  %.not.i = icmp eq i8 %6, 39
  br i1 %.not.i, label %sub_1.i, label %if.end35

sub_1.i:                                          ; preds = %sub_0.i
  %7 = getelementptr inbounds nuw i8, ptr %call.i177, i64 1
  %8 = load i8, ptr %7, align 1
  switch i8 %8, label %if.end35 [
    i8 60, label %lor.lhs.false.tail.i
    i8 124, label %land.lhs.true.tail.i
  ]

lor.lhs.false.tail.i:                             ; preds = %sub_1.i
  %9 = getelementptr inbounds nuw i8, ptr %call.i177, i64 2
  %10 = load i8, ptr %9, align 1
  %11 = icmp eq i8 %10, 85
  br i1 %11, label %land.lhs.true6.i.preheader, label %if.end35

land.lhs.true.tail.i:                             ; preds = %sub_1.i
  %12 = getelementptr inbounds nuw i8, ptr %call.i177, i64 2
  %13 = load i8, ptr %12, align 1
  %14 = icmp eq i8 %13, 83
  br i1 %14, label %land.lhs.true6.i.preheader, label %if.end35

land.lhs.true6.i.preheader:                       ; preds = %land.lhs.true.tail.i, %lor.lhs.false.tail.i
  br label %land.lhs.true6.i

land.lhs.true6.i:                                 ; preds = %land.lhs.true6.i.preheader, %while.body.i
  %length.046.i = phi i64 [ %add.i, %while.body.i ], [ 2, %land.lhs.true6.i.preheader ]
  %arrayidx.i179 = getelementptr inbounds nuw i8, ptr %7, i64 %length.046.i
  %15 = load i8, ptr %arrayidx.i179, align 1
  %16 = add i8 %15, -48
  %or.cond.i = icmp ult i8 %16, 10
  br i1 %or.cond.i, label %while.body.i, label %lor.lhs.false15.i

while.body.i:                                     ; preds = %land.lhs.true6.i
  %add.i = add nuw nsw i64 %length.046.i, 1
  %exitcond.not.i = icmp eq i64 %add.i, 12
  br i1 %exitcond.not.i, label %if.end35, label %land.lhs.true6.i, !llvm.loop !45

lor.lhs.false15.i:                                ; preds = %land.lhs.true6.i
  %cmp18.not.i = icmp eq i8 %15, 39
  br i1 %cmp18.not.i, label %if.end21.i, label %if.end35

if.end21.i:                                       ; preds = %lor.lhs.false15.i
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(1) %numpy, ptr noundef nonnull align 1 dereferenceable(1) %7, i64 %length.046.i, i1 false)
  %arrayidx22.i = getelementptr inbounds nuw i8, ptr %numpy, i64 %length.046.i
  store i8 0, ptr %arrayidx22.i, align 1
  br label %if.end35

if.end35:                                         ; preds = %while.body.i, %sub_1.i, %lor.lhs.false.tail.i, %if.end21.i, %lor.lhs.false15.i, %land.lhs.true.tail.i, %sub_0.i, %if.then33, %if.end24
  %cond40.sroa.phi = phi ptr [ %cond40.sroa.gep195, %if.end24 ], [ %cond40.sroa.gep, %if.end21.i ], [ %cond40.sroa.gep, %if.then33 ], [ %cond40.sroa.gep, %sub_0.i ], [ %cond40.sroa.gep, %sub_1.i ], [ %cond40.sroa.gep, %land.lhs.true.tail.i ], [ %cond40.sroa.gep, %lor.lhs.false.tail.i ], [ %cond40.sroa.gep, %lor.lhs.false15.i ], [ %cond40.sroa.gep, %while.body.i ]
  %cond40.sroa.phi196 = phi ptr [ %cond40.sroa.gep198, %if.end24 ], [ %cond40.sroa.gep197, %if.end21.i ], [ %cond40.sroa.gep197, %if.then33 ], [ %cond40.sroa.gep197, %sub_0.i ], [ %cond40.sroa.gep197, %sub_1.i ], [ %cond40.sroa.gep197, %land.lhs.true.tail.i ], [ %cond40.sroa.gep197, %lor.lhs.false.tail.i ], [ %cond40.sroa.gep197, %lor.lhs.false15.i ], [ %cond40.sroa.gep197, %while.body.i ]
  %cond40.sroa.phi199 = phi ptr [ %cond40.sroa.gep201, %if.end24 ], [ %cond40.sroa.gep200, %if.end21.i ], [ %cond40.sroa.gep200, %if.then33 ], [ %cond40.sroa.gep200, %sub_0.i ], [ %cond40.sroa.gep200, %sub_1.i ], [ %cond40.sroa.gep200, %land.lhs.true.tail.i ], [ %cond40.sroa.gep200, %lor.lhs.false.tail.i ], [ %cond40.sroa.gep200, %lor.lhs.false15.i ], [ %cond40.sroa.gep200, %while.body.i ]
  %cond40.sroa.phi202 = phi ptr [ %cond40.sroa.gep204, %if.end24 ], [ %cond40.sroa.gep203, %if.end21.i ], [ %cond40.sroa.gep203, %if.then33 ], [ %cond40.sroa.gep203, %sub_0.i ], [ %cond40.sroa.gep203, %sub_1.i ], [ %cond40.sroa.gep203, %land.lhs.true.tail.i ], [ %cond40.sroa.gep203, %lor.lhs.false.tail.i ], [ %cond40.sroa.gep203, %lor.lhs.false15.i ], [ %cond40.sroa.gep203, %while.body.i ]
  %cond40 = phi ptr [ %tensor, %if.end24 ], [ %text, %if.end21.i ], [ %text, %if.then33 ], [ %text, %sub_0.i ], [ %text, %sub_1.i ], [ %text, %land.lhs.true.tail.i ], [ %text, %lor.lhs.false.tail.i ], [ %text, %lor.lhs.false15.i ], [ %text, %while.body.i ]
  %call.i180 = call fastcc ptr @nnc_entry(ptr noundef nonnull %call17, ptr noundef nonnull @.str.52) #23
  %call1.i = call fastcc ptr @nnc_entry(ptr noundef nonnull %call17, ptr noundef nonnull @.str.33) #23
  %call2.i = call fastcc ptr @nnc_entry(ptr noundef nonnull %call17, ptr noundef nonnull @.str.55) #23
  %cmp.i181 = icmp eq ptr %call.i180, null
  %cmp3.i = icmp eq ptr %call1.i, null
  %or.cond.i182 = or i1 %cmp.i181, %cmp3.i
  %cmp5.i = icmp eq ptr %call2.i, null
  %or.cond47.i = or i1 %or.cond.i182, %cmp5.i
  br i1 %or.cond47.i, label %if.then.i, label %lor.lhs.false6.i

lor.lhs.false6.i:                                 ; preds = %if.end35
  %17 = load i8, ptr %call.i180, align 1
  %cmp7.not.i = icmp eq i8 %17, 39
  br i1 %cmp7.not.i, label %if.end.i183, label %if.then.i

if.then.i:                                        ; preds = %lor.lhs.false6.i, %if.end35
  %call9.i = call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call10.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call9.i, ptr noundef nonnull @.str.56, ptr noundef %path) #22
  br label %nnc_check_header.exit.thread

if.end.i183:                                      ; preds = %lor.lhs.false6.i
  %18 = load ptr, ptr %cond40.sroa.phi, align 8
  %call11.i = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %18) #22
  %add.ptr.i184 = getelementptr inbounds nuw i8, ptr %call.i180, i64 1
  %call13.i = call i32 @strncmp(ptr noundef nonnull %add.ptr.i184, ptr noundef nonnull %18, i64 noundef %call11.i) #22
  %cmp14.i = icmp eq i32 %call13.i, 0
  br i1 %cmp14.i, label %land.rhs.i, label %if.then24.i

land.rhs.i:                                       ; preds = %if.end.i183
  %19 = getelementptr i8, ptr %call.i180, i64 %call11.i
  %arrayidx.i186 = getelementptr i8, ptr %19, i64 1
  %20 = load i8, ptr %arrayidx.i186, align 1
  %cmp17.i = icmp eq i8 %20, 39
  br i1 %cmp17.i, label %lor.lhs.false19.i, label %if.then24.i

lor.lhs.false19.i:                                ; preds = %land.rhs.i
  %tobool20.not.i = icmp eq i32 %open, 0
  br i1 %tobool20.not.i, label %cond.end.i, label %cond.true.i

cond.true.i:                                      ; preds = %lor.lhs.false19.i
  %21 = load ptr, ptr %cond40.sroa.phi202, align 8
  br label %cond.end.i

cond.end.i:                                       ; preds = %cond.true.i, %lor.lhs.false19.i
  %cond.i = phi ptr [ %21, %cond.true.i ], [ null, %lor.lhs.false19.i ]
  call void @llvm.lifetime.start.p0(ptr nonnull %rest.i.i) #21
  store ptr null, ptr %rest.i.i, align 8
  %22 = load i8, ptr %call1.i, align 1
  %cmp.not.i.i = icmp eq i8 %22, 40
  br i1 %cmp.not.i.i, label %if.end.i.i, label %nnc_shape_matches.exit.thread.i

if.end.i.i:                                       ; preds = %cond.end.i
  %add.ptr.i.i = getelementptr inbounds nuw i8, ptr %call1.i, i64 1
  %23 = load i64, ptr %cond40.sroa.phi199, align 8
  %cmp2.not53.not.i.i = icmp eq i64 %23, 0
  br i1 %cmp2.not53.not.i.i, label %if.end.for.end_crit_edge.i.i, label %for.body.lr.ph.i.i

if.end.for.end_crit_edge.i.i:                     ; preds = %if.end.i.i
  %.pre.i.i = load i8, ptr %add.ptr.i.i, align 1
  br label %nnc_shape_matches.exit.i

for.body.lr.ph.i.i:                               ; preds = %if.end.i.i
  %cond.i.i = icmp eq ptr %cond.i, null
  br label %for.body.i.i

for.body.i.i:                                     ; preds = %for.inc.i.i, %for.body.lr.ph.i.i
  %i.055.i.i = phi i64 [ 0, %for.body.lr.ph.i.i ], [ %inc.i.i, %for.inc.i.i ]
  %text.addr.054.i.i = phi ptr [ %add.ptr.i.i, %for.body.lr.ph.i.i ], [ %text.addr.1.i.i, %for.inc.i.i ]
  %call.i.i = call i64 @strtoll(ptr noundef nonnull %text.addr.054.i.i, ptr noundef nonnull %rest.i.i, i32 noundef 10) #23
  %24 = load ptr, ptr %rest.i.i, align 8
  %cmp4.i.i = icmp eq ptr %24, %text.addr.054.i.i
  %cmp6.i.i = icmp slt i64 %call.i.i, 0
  %or.cond.i.i = select i1 %cmp4.i.i, i1 true, i1 %cmp6.i.i
  br i1 %or.cond.i.i, label %nnc_shape_matches.exit.thread.i, label %lor.lhs.false8.i.i

lor.lhs.false8.i.i:                               ; preds = %for.body.i.i
  br i1 %cond.i.i, label %land.lhs.true.i.i, label %if.then17.i.i

land.lhs.true.i.i:                                ; preds = %lor.lhs.false8.i.i
  %25 = load ptr, ptr %cond40.sroa.phi202, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i64, ptr %25, i64 %i.055.i.i
  %26 = load i64, ptr %arrayidx.i.i, align 8
  %cmp11.not.i.i = icmp eq i64 %call.i.i, %26
  br i1 %cmp11.not.i.i, label %while.cond.i.i.preheader, label %nnc_shape_matches.exit.thread.i

if.then17.i.i:                                    ; preds = %lor.lhs.false8.i.i
  %arrayidx18.i.i = getelementptr inbounds nuw i64, ptr %cond.i, i64 %i.055.i.i
  store i64 %call.i.i, ptr %arrayidx18.i.i, align 8
  br label %while.cond.i.i.preheader

while.cond.i.i.preheader:                         ; preds = %if.then17.i.i, %land.lhs.true.i.i
  br label %while.cond.i.i

while.cond.i.i:                                   ; preds = %while.cond.i.i.preheader, %while.body.i.i
  %text.addr.1.i.i = phi ptr [ %add.ptr26.i.i, %while.body.i.i ], [ %24, %while.cond.i.i.preheader ]
  %27 = load i8, ptr %text.addr.1.i.i, align 1
  switch i8 %27, label %for.inc.i.i [
    i8 44, label %while.body.i.i
    i8 32, label %while.body.i.i
  ]

while.body.i.i:                                   ; preds = %while.cond.i.i, %while.cond.i.i
  %add.ptr26.i.i = getelementptr inbounds nuw i8, ptr %text.addr.1.i.i, i64 1
  br label %while.cond.i.i, !llvm.loop !46

for.inc.i.i:                                      ; preds = %while.cond.i.i
  %inc.i.i = add nuw i64 %i.055.i.i, 1
  %28 = load i64, ptr %cond40.sroa.phi199, align 8
  %cmp2.not.i.i = icmp ult i64 %inc.i.i, %28
  br i1 %cmp2.not.i.i, label %for.body.i.i, label %nnc_shape_matches.exit.loopexit.i, !llvm.loop !47

nnc_shape_matches.exit.thread.i:                  ; preds = %land.lhs.true.i.i, %for.body.i.i, %cond.end.i
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i.i) #21
  br label %if.then24.i

nnc_shape_matches.exit.loopexit.i:                ; preds = %for.inc.i.i
  %29 = icmp ult i64 %28, 2
  br label %nnc_shape_matches.exit.i

nnc_shape_matches.exit.i:                         ; preds = %nnc_shape_matches.exit.loopexit.i, %if.end.for.end_crit_edge.i.i
  %cmp37.i = phi i1 [ true, %if.end.for.end_crit_edge.i.i ], [ %29, %nnc_shape_matches.exit.loopexit.i ]
  %30 = phi i8 [ %.pre.i.i, %if.end.for.end_crit_edge.i.i ], [ %27, %nnc_shape_matches.exit.loopexit.i ]
  %cmp30.i.not.i = icmp eq i8 %30, 41
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i.i) #21
  br i1 %cmp30.i.not.i, label %if.end32.i, label %if.then24.i

if.then24.i:                                      ; preds = %nnc_shape_matches.exit.i, %nnc_shape_matches.exit.thread.i, %land.rhs.i, %if.end.i183
  %call25.i = call ptr @__acrt_iob_func(i32 noundef 2) #22
  %31 = load ptr, ptr %cond40, align 8
  %call26.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call25.i, ptr noundef nonnull @.str.57, ptr noundef %path, ptr noundef %31) #22
  %call27.i = call ptr @__acrt_iob_func(i32 noundef 2) #22
  %32 = load ptr, ptr %cond40.sroa.phi196, align 8
  %33 = load i64, ptr %cond40.sroa.phi199, align 8
  %34 = load ptr, ptr %cond40.sroa.phi202, align 8
  call fastcc void @nnc_print_type(ptr noundef %call27.i, ptr noundef %32, i64 noundef %33, ptr noundef %34) #23
  %call29.i = call ptr @__acrt_iob_func(i32 noundef 2) #22
  %35 = load ptr, ptr %cond40.sroa.phi, align 8
  %call31.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call29.i, ptr noundef nonnull @.str.58, ptr noundef %35, ptr noundef nonnull %call17) #22
  br label %nnc_check_header.exit.thread

if.end32.i:                                       ; preds = %nnc_shape_matches.exit.i
  %36 = load i8, ptr %call2.i, align 1
  %cmp34.i = icmp ne i8 %36, 84
  %brmerge.i = or i1 %cmp37.i, %cmp34.i
  br i1 %brmerge.i, label %if.end45, label %if.then39.i

if.then39.i:                                      ; preds = %if.end32.i
  %call40.i = call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call41.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call40.i, ptr noundef nonnull @.str.59, ptr noundef %path) #22
  br label %nnc_check_header.exit.thread

nnc_check_header.exit.thread:                     ; preds = %if.then.i, %if.then39.i, %if.then24.i
  %retval.1.i.ph = phi i32 [ 2, %if.then24.i ], [ 2, %if.then39.i ], [ 5, %if.then.i ]
  call void @free(ptr noundef %call17) #23
  br label %cleanup123

if.end45:                                         ; preds = %if.end32.i
  call void @free(ptr noundef %call17) #23
  br i1 %cmp.i175.not, label %cond.true47, label %if.end61

cond.true47:                                      ; preds = %if.end45
  %37 = load i64, ptr %size, align 8
  %38 = load i64, ptr %cond40.sroa.gep201, align 8
  %cmp33.not.i = icmp eq i64 %38, 0
  br i1 %cmp33.not.i, label %land.lhs.true, label %for.body.lr.ph.i

for.body.lr.ph.i:                                 ; preds = %cond.true47
  %39 = load ptr, ptr %cond40.sroa.gep204, align 8
  br label %for.body.i188

for.cond4.preheader.i:                            ; preds = %for.body.i188
  %.not.i192 = icmp eq i64 %or.i190, 0
  br i1 %.not.i192, label %for.body9.i, label %land.lhs.true

for.body.i188:                                    ; preds = %for.body.i188, %for.body.lr.ph.i
  %i.035.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %inc.i, %for.body.i188 ]
  %none.034.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %or.i190, %for.body.i188 ]
  %arrayidx.i189 = getelementptr inbounds nuw i64, ptr %39, i64 %i.035.i
  %40 = load i64, ptr %arrayidx.i189, align 8
  %cmp1.i = icmp eq i64 %40, 0
  %conv2.i = zext i1 %cmp1.i to i64
  %or.i190 = or i64 %none.034.i, %conv2.i
  %inc.i = add nuw i64 %i.035.i, 1
  %exitcond.not.i191 = icmp eq i64 %inc.i, %38
  br i1 %exitcond.not.i191, label %for.cond4.preheader.i, label %for.body.i188, !llvm.loop !48

for.body9.i:                                      ; preds = %for.cond4.preheader.i, %for.body9.i
  %i3.040.i = phi i64 [ %inc16.i, %for.body9.i ], [ 0, %for.cond4.preheader.i ]
  %count.039.i = phi i64 [ %44, %for.body9.i ], [ 1, %for.cond4.preheader.i ]
  %arrayidx11.i = getelementptr inbounds nuw i64, ptr %39, i64 %i3.040.i
  %41 = load i64, ptr %arrayidx11.i, align 8
  %42 = call { i64, i1 } @llvm.umul.with.overflow.i64(i64 %count.039.i, i64 %41)
  %43 = extractvalue { i64, i1 } %42, 1
  %44 = extractvalue { i64, i1 } %42, 0
  %cmp13.i = icmp ugt i64 %44, %37
  %or.cond.i193 = or i1 %43, %cmp13.i
  %inc16.i = add nuw i64 %i3.040.i, 1
  %cmp6.not.i = icmp uge i64 %inc16.i, %38
  %or.cond61.not.i = select i1 %or.cond.i193, i1 true, i1 %cmp6.not.i
  br i1 %or.cond61.not.i, label %cleanup.i, label %for.body9.i, !llvm.loop !49

cleanup.i:                                        ; preds = %for.body9.i
  %cond.i194 = select i1 %or.cond.i193, i64 -1, i64 %44
  br label %land.lhs.true

land.lhs.true:                                    ; preds = %cleanup.i, %cond.true47, %for.cond4.preheader.i
  %cond52.ph = phi i64 [ 0, %for.cond4.preheader.i ], [ %cond.i194, %cleanup.i ], [ 1, %cond.true47 ]
  %call54 = call fastcc i32 @nnc_measure(ptr noundef nonnull %text) #23
  %tobool55 = icmp eq i32 %call54, 0
  %cmp57 = icmp eq i64 %cond52.ph, -1
  %or.cond = or i1 %cmp57, %tobool55
  %bytes72.phi.trans.insert = getelementptr inbounds nuw i8, ptr %text, i64 40
  %.pre = load i64, ptr %bytes72.phi.trans.insert, align 8
  %45 = select i1 %or.cond, i64 -1, i64 %.pre
  %46 = load i64, ptr %size, align 8
  %sub = sub i64 %46, %add
  %cmp77235 = icmp ult i64 %sub, %45
  br i1 %cmp77235, label %if.then79, label %if.end82.thread

if.end61:                                         ; preds = %if.end45
  br i1 %tobool20.not.i, label %cond.end75, label %land.lhs.true65

land.lhs.true65:                                  ; preds = %if.end61
  %call66 = call fastcc i32 @nnc_measure(ptr noundef nonnull %tensor) #23
  %tobool67.not = icmp eq i32 %call66, 0
  br i1 %tobool67.not, label %if.then79, label %cond.end75

cond.end75:                                       ; preds = %if.end61, %land.lhs.true65
  %47 = load i64, ptr %size, align 8
  %sub227 = sub i64 %47, %add
  %bytes74 = getelementptr inbounds nuw i8, ptr %tensor, i64 40
  %48 = load i64, ptr %bytes74, align 8
  %cmp77 = icmp ult i64 %sub227, %48
  br i1 %cmp77, label %if.then79, label %if.end82

if.end82.thread:                                  ; preds = %land.lhs.true
  %49 = load ptr, ptr %bytes, align 8
  %add.ptr84238 = getelementptr inbounds nuw i8, ptr %49, i64 %add
  store ptr %add.ptr84238, ptr %numbers, align 8
  %add.ptr88 = getelementptr inbounds nuw i8, ptr %numpy, i64 2
  %call89 = call i32 @strtol(ptr noundef nonnull captures(none) %add.ptr88, ptr noundef null, i32 noundef 10) #23
  %conv90 = sext i32 %call89 to i64
  %50 = load ptr, ptr %bytes, align 8
  %add.ptr92 = getelementptr inbounds nuw i8, ptr %50, i64 %add
  %arrayidx93 = getelementptr inbounds nuw i8, ptr %numpy, i64 1
  %51 = load i8, ptr %arrayidx93, align 1
  %cmp95 = icmp eq i8 %51, 85
  %conv96 = zext i1 %cmp95 to i32
  %call97 = call fastcc ptr @nnc_strings_of_array(ptr noundef nonnull %add.ptr92, i64 noundef %cond52.ph, i64 noundef %conv90, i32 noundef %conv96) #23
  store ptr %call97, ptr %numbers, align 8
  %cmp98 = icmp eq ptr %call97, null
  br i1 %cmp98, label %if.then100, label %cleanup123

if.then79:                                        ; preds = %land.lhs.true, %cond.end75, %land.lhs.true65
  %call80 = call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call81 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call80, ptr noundef nonnull @.str.51, ptr noundef %path) #22
  br label %cleanup123

if.end82:                                         ; preds = %cond.end75
  %52 = load ptr, ptr %bytes, align 8
  %add.ptr84 = getelementptr inbounds nuw i8, ptr %52, i64 %add
  store ptr %add.ptr84, ptr %numbers, align 8
  %53 = ptrtoint ptr %add.ptr84 to i64
  %rem = and i64 %53, 15
  %cmp108.not = icmp eq i64 %rem, 0
  br i1 %cmp108.not, label %cleanup123, label %if.then110

if.then100:                                       ; preds = %if.end82.thread
  %call101 = call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call102 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call101, ptr noundef nonnull @.str.49, ptr noundef %path) #22
  %.pre250 = load ptr, ptr %numbers, align 8
  %54 = icmp eq ptr %.pre250, null
  %55 = select i1 %54, i32 5, i32 0
  br label %cleanup123

if.then110:                                       ; preds = %if.end82
  %56 = load i64, ptr %bytes74, align 8
  %add112 = add i64 %56, 1
  %call113 = call ptr @malloc(i64 noundef %add112) #24
  %cmp114.not = icmp eq ptr %call113, null
  br i1 %cmp114.not, label %cleanup.thread, label %cleanup

cleanup.thread:                                   ; preds = %if.then110
  %call117 = call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call118 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call117, ptr noundef nonnull @.str.49, ptr noundef %path) #22
  br label %cleanup123

cleanup:                                          ; preds = %if.then110
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 1 %call113, ptr nonnull align 1 %add.ptr84, i64 %56, i1 false)
  store ptr %call113, ptr %numbers, align 8
  br label %cleanup123

cleanup123:                                       ; preds = %if.end82.thread, %if.then100, %if.end82, %cleanup, %cleanup.thread, %nnc_check_header.exit.thread, %if.then79
  %retval.2 = phi i32 [ %retval.1.i.ph, %nnc_check_header.exit.thread ], [ 5, %if.then79 ], [ 0, %if.end82 ], [ 5, %cleanup.thread ], [ 0, %cleanup ], [ %55, %if.then100 ], [ 0, %if.end82.thread ]
  call void @llvm.lifetime.end.p0(ptr nonnull %numpy) #21
  call void @llvm.lifetime.end.p0(ptr nonnull %text) #21
  br label %return

return:                                           ; preds = %if.then21, %cleanup123, %if.then
  %retval.4 = phi i32 [ 5, %if.then ], [ 5, %if.then21 ], [ %retval.2, %cleanup123 ]
  ret i32 %retval.4
}

; Function Attrs: mustprogress nofree nounwind optsize willreturn allockind("alloc,zeroed") allocsize(0,1) memory(inaccessiblemem: readwrite)
declare dso_local noalias noundef ptr @calloc(i64 noundef, i64 noundef) local_unnamed_addr #12

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_parse_item(ptr noundef %path, ptr dead_on_return noundef nonnull readonly captures(none) %bytes, ptr noundef nonnull readonly captures(none) %tensor, ptr noundef nonnull captures(none) %item) unnamed_addr #0 {
entry:
  %taken = alloca %struct.nnc_tensor, align 8
  %byval-temp14 = alloca %struct.nnc_bytes, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %taken) #21
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(56) %taken, ptr noundef nonnull align 8 dereferenceable(56) %tensor, i64 56, i1 false)
  %form = getelementptr inbounds nuw i8, ptr %tensor, i64 48
  %0 = load i64, ptr %form, align 8
  %and = and i64 %0, 4
  %cmp.not = icmp eq i64 %and, 0
  br i1 %cmp.not, label %cond.end, label %cond.true

cond.true:                                        ; preds = %entry
  %byval-temp.sroa.0.0.copyload = load ptr, ptr %bytes, align 8
  %byval-temp.sroa.4.0.bytes.sroa_idx = getelementptr inbounds nuw i8, ptr %bytes, i64 8
  %byval-temp.sroa.4.0.copyload = load i64, ptr %byval-temp.sroa.4.0.bytes.sroa_idx, align 8
  %cmp.i = icmp ugt i64 %byval-temp.sroa.4.0.copyload, 11
  br i1 %cmp.i, label %cond.end.i, label %if.then

cond.end.i:                                       ; preds = %cond.true
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %byval-temp.sroa.0.0.copyload, i64 6
  %1 = load i8, ptr %arrayidx.i, align 1
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %byval-temp.sroa.0.0.copyload, i64 8
  %cmp13.i = icmp ugt i8 %1, 1
  %2 = select i1 %cmp13.i, i64 4, i64 2
  br label %for.body.i.i

for.body.i.i:                                     ; preds = %for.body.i.i, %cond.end.i
  %indvars.iv.i.i = phi i64 [ %2, %cond.end.i ], [ %indvars.iv.next.i.i, %for.body.i.i ]
  %value.04.i.i = phi i32 [ 0, %cond.end.i ], [ %or.i.i, %for.body.i.i ]
  %indvars.iv.next.i.i = add nsw i64 %indvars.iv.i.i, -1
  %shl.i.i = shl i32 %value.04.i.i, 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %add.ptr.i, i64 %indvars.iv.next.i.i
  %3 = load i8, ptr %arrayidx.i.i, align 1
  %conv.i.i = zext i8 %3 to i32
  %or.i.i = or disjoint i32 %shl.i.i, %conv.i.i
  %cmp.i.i = icmp samesign ugt i64 %indvars.iv.i.i, 1
  br i1 %cmp.i.i, label %for.body.i.i, label %cond.end17.i, !llvm.loop !11

cond.end17.i:                                     ; preds = %for.body.i.i
  %4 = select i1 %cmp13.i, i64 12, i64 10
  %conv16.i = zext i32 %or.i.i to i64
  %add.i = add nuw nsw i64 %4, %conv16.i
  %5 = tail call i64 @llvm.umin.i64(i64 %add.i, i64 %byval-temp.sroa.4.0.copyload)
  %add.ptr20.i = getelementptr inbounds nuw i8, ptr %byval-temp.sroa.0.0.copyload, i64 %4
  %add.ptr30.i = getelementptr inbounds nuw i8, ptr %byval-temp.sroa.0.0.copyload, i64 %5
  %6 = add nuw nsw i64 %4, 8
  %cmp32106.i = icmp samesign ult i64 %6, %5
  br i1 %cmp32106.i, label %land.rhs.i, label %while.end.i

land.rhs.i:                                       ; preds = %cond.end17.i, %while.body.i
  %at.0107.i = phi ptr [ %add.ptr37.i, %while.body.i ], [ %add.ptr20.i, %cond.end17.i ]
  %call34.i = tail call i32 @memcmp(ptr noundef nonnull dereferenceable(8) %at.0107.i, ptr noundef nonnull dereferenceable(8) @.str.33, i64 noundef 8) #23
  %cmp35.not.i = icmp eq i32 %call34.i, 0
  br i1 %cmp35.not.i, label %while.end.i, label %while.body.i

while.body.i:                                     ; preds = %land.rhs.i
  %add.ptr37.i = getelementptr inbounds nuw i8, ptr %at.0107.i, i64 1
  %add.ptr31.i = getelementptr inbounds nuw i8, ptr %at.0107.i, i64 9
  %cmp32.i = icmp ult ptr %add.ptr31.i, %add.ptr30.i
  br i1 %cmp32.i, label %land.rhs.i, label %while.end.i, !llvm.loop !50

while.end.i:                                      ; preds = %while.body.i, %land.rhs.i, %cond.end17.i
  %at.0.lcssa.i = phi ptr [ %add.ptr20.i, %cond.end17.i ], [ %add.ptr37.i, %while.body.i ], [ %at.0107.i, %land.rhs.i ]
  %cmp39109.i = icmp ult ptr %at.0.lcssa.i, %add.ptr30.i
  br i1 %cmp39109.i, label %land.rhs41.i, label %while.end48.i

land.rhs41.i:                                     ; preds = %while.end.i, %while.body46.i
  %at.1110.i = phi ptr [ %add.ptr47.i, %while.body46.i ], [ %at.0.lcssa.i, %while.end.i ]
  %7 = load i8, ptr %at.1110.i, align 1
  %cmp43.not.i = icmp eq i8 %7, 40
  br i1 %cmp43.not.i, label %while.end48.i, label %while.body46.i

while.body46.i:                                   ; preds = %land.rhs41.i
  %add.ptr47.i = getelementptr inbounds nuw i8, ptr %at.1110.i, i64 1
  %cmp39.i = icmp ult ptr %add.ptr47.i, %add.ptr30.i
  br i1 %cmp39.i, label %land.rhs41.i, label %while.end48.i, !llvm.loop !51

while.end48.i:                                    ; preds = %while.body46.i, %land.rhs41.i, %while.end.i
  %at.1.lcssa.i = phi ptr [ %at.0.lcssa.i, %while.end.i ], [ %add.ptr47.i, %while.body46.i ], [ %at.1110.i, %land.rhs41.i ]
  %cmp49113.i = icmp ult ptr %at.1.lcssa.i, %add.ptr30.i
  br i1 %cmp49113.i, label %land.rhs51.i, label %if.then

land.rhs51.i:                                     ; preds = %while.end48.i, %land.end73.i
  %rank.0115.i = phi i64 [ %add75.i, %land.end73.i ], [ 0, %while.end48.i ]
  %at.2114.i = phi ptr [ %incdec.ptr.i, %land.end73.i ], [ %at.1.lcssa.i, %while.end48.i ]
  %8 = load i8, ptr %at.2114.i, align 1
  %cmp53.not.i = icmp eq i8 %8, 41
  br i1 %cmp53.not.i, label %cond.end6, label %for.body.i

for.body.i:                                       ; preds = %land.rhs51.i
  %9 = add i8 %8, -48
  %or.cond.i = icmp ult i8 %9, 10
  br i1 %or.cond.i, label %land.rhs62.i, label %land.end73.i

land.rhs62.i:                                     ; preds = %for.body.i
  %arrayidx63.i = getelementptr inbounds i8, ptr %at.2114.i, i64 -1
  %10 = load i8, ptr %arrayidx63.i, align 1
  %11 = add i8 %10, -58
  %narrow.i = icmp ult i8 %11, -10
  %lnot.i = zext i1 %narrow.i to i64
  br label %land.end73.i

land.end73.i:                                     ; preds = %land.rhs62.i, %for.body.i
  %land.ext.i = phi i64 [ %lnot.i, %land.rhs62.i ], [ 0, %for.body.i ]
  %add75.i = add nuw nsw i64 %land.ext.i, %rank.0115.i
  %incdec.ptr.i = getelementptr inbounds nuw i8, ptr %at.2114.i, i64 1
  %cmp49.i = icmp ult ptr %incdec.ptr.i, %add.ptr30.i
  br i1 %cmp49.i, label %land.rhs51.i, label %if.then, !llvm.loop !52

cond.end:                                         ; preds = %entry
  %rank1 = getelementptr inbounds nuw i8, ptr %tensor, i64 24
  %12 = load i64, ptr %rank1, align 8
  %cmp2 = icmp slt i64 %12, 0
  br i1 %cmp2, label %if.then, label %cond.end6

cond.end6:                                        ; preds = %land.rhs51.i, %cond.end
  %cond41 = phi i64 [ %12, %cond.end ], [ %rank.0115.i, %land.rhs51.i ]
  %mul = shl i64 %cond41, 3
  %add = add i64 %mul, 8
  %call5 = tail call ptr @malloc(i64 noundef %add) #24
  %cmp8 = icmp eq ptr %call5, null
  br i1 %cmp8, label %if.then, label %if.end

if.then:                                          ; preds = %land.end73.i, %cond.true, %while.end48.i, %cond.end, %cond.end6
  %call9 = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call10 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call9, ptr noundef nonnull @.str.32, ptr noundef %path) #22
  br label %cleanup

if.end:                                           ; preds = %cond.end6
  %rank11 = getelementptr inbounds nuw i8, ptr %taken, i64 24
  store i64 %cond41, ptr %rank11, align 8
  %shape12 = getelementptr inbounds nuw i8, ptr %taken, i64 32
  store ptr %call5, ptr %shape12, align 8
  %cmp1346 = icmp sgt i64 %cond41, 0
  br i1 %cmp1346, label %for.body.preheader, label %for.cond.cleanup

for.body.preheader:                               ; preds = %if.end
  tail call void @llvm.memset.p0.i64(ptr nonnull align 8 %call5, i8 -1, i64 %mul, i1 false)
  br label %for.cond.cleanup

for.cond.cleanup:                                 ; preds = %for.body.preheader, %if.end
  %data = getelementptr inbounds nuw i8, ptr %item, i64 16
  call void @llvm.lifetime.start.p0(ptr nonnull %byval-temp14) #21
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %byval-temp14, ptr noundef nonnull align 8 dereferenceable(16) %bytes, i64 16, i1 false)
  %call15 = call fastcc i32 @nnc_parse_npy(ptr noundef %path, ptr dead_on_return noundef %byval-temp14, ptr noundef %taken, i32 noundef 1, ptr noundef %data) #23
  call void @llvm.lifetime.end.p0(ptr nonnull %byval-temp14) #21
  store i32 1, ptr %item, align 8
  %conv = trunc i64 %cond41 to i32
  %rank16 = getelementptr inbounds nuw i8, ptr %item, i64 4
  store i32 %conv, ptr %rank16, align 4
  %shape17 = getelementptr inbounds nuw i8, ptr %item, i64 8
  store ptr %call5, ptr %shape17, align 8
  br label %cleanup

cleanup:                                          ; preds = %for.cond.cleanup, %if.then
  %retval.0 = phi i32 [ 5, %if.then ], [ %call15, %for.cond.cleanup ]
  call void @llvm.lifetime.end.p0(ptr nonnull %taken) #21
  ret i32 %retval.0
}

; Function Attrs: mustprogress nounwind optsize willreturn allockind("realloc") allocsize(1) memory(argmem: readwrite, inaccessiblemem: readwrite)
declare dso_local noalias noundef ptr @realloc(ptr allocptr noundef captures(none), i64 noundef) local_unnamed_addr #13

; Function Attrs: optsize
declare dllimport i32 @_fseeki64(ptr noundef, i64 noundef, i32 noundef) local_unnamed_addr #4

; Function Attrs: optsize
declare dllimport i64 @_ftelli64(ptr noundef) local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
declare dso_local noundef i64 @fread(ptr noundef writeonly captures(none), i64 noundef, i64 noundef, ptr noundef captures(none)) local_unnamed_addr #5

; Function Attrs: mustprogress nounwind optsize willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite)
declare dso_local void @free(ptr allocptr noundef captures(none)) local_unnamed_addr #14

; Function Attrs: nofree nounwind optsize
declare dso_local noundef i32 @fclose(ptr noundef captures(none)) local_unnamed_addr #5

; Function Attrs: nofree nounwind optsize
declare dso_local noalias noundef ptr @fopen(ptr noundef readonly captures(none), ptr noundef readonly captures(none)) local_unnamed_addr #5

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_find_entry(ptr noundef %path, ptr dead_on_return noundef nonnull readonly captures(none) %zip, ptr noundef %name, ptr noundef nonnull writeonly captures(none) initializes((0, 8)) %found) unnamed_addr #0 {
entry:
  %table = alloca [256 x i32], align 16
  store ptr null, ptr %found, align 8
  %size = getelementptr inbounds nuw i8, ptr %zip, i64 8
  %0 = load i64, ptr %size, align 8
  %spec.select = tail call i64 @llvm.usub.sat.i64(i64 %0, i64 22)
  %cond7 = tail call i64 @llvm.usub.sat.i64(i64 %0, i64 65557)
  %cmp8389 = icmp ugt i64 %spec.select, %cond7
  br i1 %cmp8389, label %land.rhs.lr.ph, label %while.end

land.rhs.lr.ph:                                   ; preds = %entry
  %1 = load ptr, ptr %zip, align 8
  br label %land.rhs

land.rhs:                                         ; preds = %land.rhs.lr.ph, %while.body
  %end.0390 = phi i64 [ %spec.select, %land.rhs.lr.ph ], [ %sub11, %while.body ]
  %add.ptr = getelementptr inbounds nuw i8, ptr %1, i64 %end.0390
  br label %for.body.i

for.body.i:                                       ; preds = %for.body.i, %land.rhs
  %indvars.iv.i = phi i64 [ 4, %land.rhs ], [ %indvars.iv.next.i, %for.body.i ]
  %value.04.i = phi i32 [ 0, %land.rhs ], [ %or.i, %for.body.i ]
  %indvars.iv.next.i = add nsw i64 %indvars.iv.i, -1
  %shl.i = shl i32 %value.04.i, 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 %indvars.iv.next.i
  %2 = load i8, ptr %arrayidx.i, align 1
  %conv.i = zext i8 %2 to i32
  %or.i = or disjoint i32 %shl.i, %conv.i
  %cmp.i = icmp samesign ugt i64 %indvars.iv.i, 1
  br i1 %cmp.i, label %for.body.i, label %nnc_little.exit, !llvm.loop !11

nnc_little.exit:                                  ; preds = %for.body.i
  %cmp10.not = icmp eq i32 %or.i, 101010256
  br i1 %cmp10.not, label %lor.lhs.false, label %while.body

while.body:                                       ; preds = %nnc_little.exit
  %sub11 = add i64 %end.0390, -1
  %cmp8 = icmp ugt i64 %sub11, %cond7
  br i1 %cmp8, label %land.rhs, label %while.end, !llvm.loop !53

while.end:                                        ; preds = %while.body, %entry
  %end.0.lcssa = phi i64 [ %spec.select, %entry ], [ %cond7, %while.body ]
  %cmp12 = icmp eq i64 %end.0.lcssa, 0
  br i1 %cmp12, label %if.then, label %while.end.lor.lhs.false_crit_edge

while.end.lor.lhs.false_crit_edge:                ; preds = %while.end
  %.pre = load ptr, ptr %zip, align 8
  br label %lor.lhs.false

lor.lhs.false:                                    ; preds = %nnc_little.exit, %while.end.lor.lhs.false_crit_edge
  %3 = phi ptr [ %.pre, %while.end.lor.lhs.false_crit_edge ], [ %1, %nnc_little.exit ]
  %end.0388 = phi i64 [ %end.0.lcssa, %while.end.lor.lhs.false_crit_edge ], [ %end.0390, %nnc_little.exit ]
  %add.ptr14 = getelementptr inbounds nuw i8, ptr %3, i64 %end.0388
  br label %for.body.i221

for.body.i221:                                    ; preds = %for.body.i221, %lor.lhs.false
  %indvars.iv.i222 = phi i64 [ 4, %lor.lhs.false ], [ %indvars.iv.next.i224, %for.body.i221 ]
  %value.04.i223 = phi i32 [ 0, %lor.lhs.false ], [ %or.i228, %for.body.i221 ]
  %indvars.iv.next.i224 = add nsw i64 %indvars.iv.i222, -1
  %shl.i225 = shl i32 %value.04.i223, 8
  %arrayidx.i226 = getelementptr inbounds nuw i8, ptr %add.ptr14, i64 %indvars.iv.next.i224
  %4 = load i8, ptr %arrayidx.i226, align 1
  %conv.i227 = zext i8 %4 to i32
  %or.i228 = or disjoint i32 %shl.i225, %conv.i227
  %cmp.i229 = icmp samesign ugt i64 %indvars.iv.i222, 1
  br i1 %cmp.i229, label %for.body.i221, label %nnc_little.exit230, !llvm.loop !11

nnc_little.exit230:                               ; preds = %for.body.i221
  %cmp16.not = icmp eq i32 %or.i228, 101010256
  br i1 %cmp16.not, label %if.end, label %if.then

if.then:                                          ; preds = %nnc_little.exit230, %while.end
  %call17 = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call18 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call17, ptr noundef nonnull @.str.40, ptr noundef %path) #22
  br label %cleanup164

if.end:                                           ; preds = %nnc_little.exit230
  %add.ptr21 = getelementptr inbounds nuw i8, ptr %add.ptr14, i64 10
  %arrayidx.i236 = getelementptr inbounds nuw i8, ptr %add.ptr14, i64 11
  %5 = load i8, ptr %arrayidx.i236, align 1
  %6 = load i8, ptr %add.ptr21, align 1
  %add.ptr25 = getelementptr inbounds nuw i8, ptr %add.ptr14, i64 16
  br label %for.body.i241

for.body.i241:                                    ; preds = %for.body.i241, %if.end
  %indvars.iv.i242 = phi i64 [ 4, %if.end ], [ %indvars.iv.next.i244, %for.body.i241 ]
  %value.04.i243 = phi i32 [ 0, %if.end ], [ %or.i248, %for.body.i241 ]
  %indvars.iv.next.i244 = add nsw i64 %indvars.iv.i242, -1
  %shl.i245 = shl i32 %value.04.i243, 8
  %arrayidx.i246 = getelementptr inbounds nuw i8, ptr %add.ptr25, i64 %indvars.iv.next.i244
  %7 = load i8, ptr %arrayidx.i246, align 1
  %conv.i247 = zext i8 %7 to i32
  %or.i248 = or disjoint i32 %shl.i245, %conv.i247
  %cmp.i249 = icmp samesign ugt i64 %indvars.iv.i242, 1
  br i1 %cmp.i249, label %for.body.i241, label %nnc_little.exit250, !llvm.loop !11

nnc_little.exit250:                               ; preds = %for.body.i241
  %conv.i237 = zext i8 %5 to i32
  %shl.i235.1 = shl nuw nsw i32 %conv.i237, 8
  %conv.i237.1 = zext i8 %6 to i32
  %or.i238.1 = or disjoint i32 %shl.i235.1, %conv.i237.1
  %conv = zext nneg i32 %or.i238.1 to i64
  %call28 = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %name) #22
  %cmp29.not391.not = icmp eq i32 %or.i238.1, 0
  br i1 %cmp29.not391.not, label %cleanup164, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %nnc_little.exit250
  %conv27 = zext i32 %or.i248 to i64
  %add55 = add i64 %call28, 4
  br label %for.body

for.body:                                         ; preds = %for.body.lr.ph, %if.end146
  %at.0393 = phi i64 [ %conv27, %for.body.lr.ph ], [ %add156, %if.end146 ]
  %i.0392 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %if.end146 ]
  %add.ptr33 = getelementptr inbounds nuw i8, ptr %3, i64 %at.0393
  %add = add i64 %at.0393, 46
  %cmp34 = icmp ugt i64 %add, %end.0388
  br i1 %cmp34, label %if.then40, label %for.body.i251

for.body.i251:                                    ; preds = %for.body, %for.body.i251
  %indvars.iv.i252 = phi i64 [ %indvars.iv.next.i254, %for.body.i251 ], [ 4, %for.body ]
  %value.04.i253 = phi i32 [ %or.i258, %for.body.i251 ], [ 0, %for.body ]
  %indvars.iv.next.i254 = add nsw i64 %indvars.iv.i252, -1
  %shl.i255 = shl i32 %value.04.i253, 8
  %arrayidx.i256 = getelementptr inbounds nuw i8, ptr %add.ptr33, i64 %indvars.iv.next.i254
  %8 = load i8, ptr %arrayidx.i256, align 1
  %conv.i257 = zext i8 %8 to i32
  %or.i258 = or disjoint i32 %shl.i255, %conv.i257
  %cmp.i259 = icmp samesign ugt i64 %indvars.iv.i252, 1
  br i1 %cmp.i259, label %for.body.i251, label %nnc_little.exit260, !llvm.loop !11

nnc_little.exit260:                               ; preds = %for.body.i251
  %cmp38.not = icmp eq i32 %or.i258, 33639248
  br i1 %cmp38.not, label %if.end43, label %if.then40

if.then40:                                        ; preds = %nnc_little.exit260, %for.body
  %call41 = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call42 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call41, ptr noundef nonnull @.str.41, ptr noundef %path) #22
  br label %cleanup164

if.end43:                                         ; preds = %nnc_little.exit260
  %add.ptr44 = getelementptr inbounds nuw i8, ptr %add.ptr33, i64 28
  %arrayidx.i266 = getelementptr inbounds nuw i8, ptr %add.ptr33, i64 29
  %9 = load i8, ptr %arrayidx.i266, align 1
  %conv.i267 = zext i8 %9 to i64
  %shl.i265.1 = shl nuw nsw i64 %conv.i267, 8
  %10 = load i8, ptr %add.ptr44, align 1
  %conv.i267.1 = zext i8 %10 to i64
  %or.i268.1 = or disjoint i64 %shl.i265.1, %conv.i267.1
  %add48 = add i64 %add, %or.i268.1
  %cmp49 = icmp ugt i64 %add48, %end.0388
  br i1 %cmp49, label %if.then51, label %if.end54

if.then51:                                        ; preds = %if.end43
  %call52 = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call53 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call52, ptr noundef nonnull @.str.42, ptr noundef %path) #22
  br label %cleanup164

if.end54:                                         ; preds = %if.end43
  %cmp56 = icmp eq i64 %add55, %or.i268.1
  br i1 %cmp56, label %land.lhs.true, label %if.end146

land.lhs.true:                                    ; preds = %if.end54
  %add.ptr58 = getelementptr inbounds nuw i8, ptr %add.ptr33, i64 46
  %call59 = tail call i32 @memcmp(ptr noundef nonnull %add.ptr58, ptr noundef nonnull %name, i64 noundef %call28) #23
  %cmp60 = icmp eq i32 %call59, 0
  br i1 %cmp60, label %land.lhs.true62, label %if.end146

land.lhs.true62:                                  ; preds = %land.lhs.true
  %add.ptr64 = getelementptr inbounds nuw i8, ptr %add.ptr58, i64 %call28
  %call65 = tail call i32 @memcmp(ptr noundef nonnull dereferenceable(4) %add.ptr64, ptr noundef nonnull dereferenceable(4) @.str.43, i64 noundef 4) #23
  %cmp66 = icmp eq i32 %call65, 0
  br i1 %cmp66, label %if.then68, label %if.end146

if.then68:                                        ; preds = %land.lhs.true62
  %add.ptr69 = getelementptr inbounds nuw i8, ptr %add.ptr33, i64 8
  %11 = load i8, ptr %add.ptr69, align 1
  %12 = and i8 %11, 1
  %cmp71.not = icmp eq i8 %12, 0
  br i1 %cmp71.not, label %if.end76, label %if.then73

if.then73:                                        ; preds = %if.then68
  %call74 = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call75 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call74, ptr noundef nonnull @.str.44, ptr noundef %path, ptr noundef nonnull %name) #22
  br label %cleanup164

if.end76:                                         ; preds = %if.then68
  %add.ptr77 = getelementptr inbounds nuw i8, ptr %add.ptr33, i64 10
  %arrayidx.i286 = getelementptr inbounds nuw i8, ptr %add.ptr33, i64 11
  %13 = load i8, ptr %arrayidx.i286, align 1
  %conv.i287 = zext i8 %13 to i32
  %shl.i285.1 = shl nuw nsw i32 %conv.i287, 8
  %14 = load i8, ptr %add.ptr77, align 1
  %conv.i287.1 = zext i8 %14 to i32
  %or.i288.1 = or disjoint i32 %shl.i285.1, %conv.i287.1
  %cmp79.not = icmp eq i32 %or.i288.1, 0
  br i1 %cmp79.not, label %if.end84, label %if.then81

if.then81:                                        ; preds = %if.end76
  %call82 = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call83 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call82, ptr noundef nonnull @.str.45, ptr noundef %path, ptr noundef nonnull %name) #22
  br label %cleanup164

if.end84:                                         ; preds = %if.end76
  %add.ptr86 = getelementptr inbounds nuw i8, ptr %add.ptr33, i64 24
  br label %for.body.i291

for.body.i291:                                    ; preds = %for.body.i291, %if.end84
  %indvars.iv.i292 = phi i64 [ 4, %if.end84 ], [ %indvars.iv.next.i294, %for.body.i291 ]
  %value.04.i293 = phi i32 [ 0, %if.end84 ], [ %or.i298, %for.body.i291 ]
  %indvars.iv.next.i294 = add nsw i64 %indvars.iv.i292, -1
  %shl.i295 = shl i32 %value.04.i293, 8
  %arrayidx.i296 = getelementptr inbounds nuw i8, ptr %add.ptr86, i64 %indvars.iv.next.i294
  %15 = load i8, ptr %arrayidx.i296, align 1
  %conv.i297 = zext i8 %15 to i32
  %or.i298 = or disjoint i32 %shl.i295, %conv.i297
  %cmp.i299 = icmp samesign ugt i64 %indvars.iv.i292, 1
  br i1 %cmp.i299, label %for.body.i291, label %nnc_little.exit300, !llvm.loop !11

nnc_little.exit300:                               ; preds = %for.body.i291
  %add.ptr89 = getelementptr inbounds nuw i8, ptr %add.ptr33, i64 42
  br label %for.body.i301

for.body.i301:                                    ; preds = %for.body.i301, %nnc_little.exit300
  %indvars.iv.i302 = phi i64 [ 4, %nnc_little.exit300 ], [ %indvars.iv.next.i304, %for.body.i301 ]
  %value.04.i303 = phi i32 [ 0, %nnc_little.exit300 ], [ %or.i308, %for.body.i301 ]
  %indvars.iv.next.i304 = add nsw i64 %indvars.iv.i302, -1
  %shl.i305 = shl i32 %value.04.i303, 8
  %arrayidx.i306 = getelementptr inbounds nuw i8, ptr %add.ptr89, i64 %indvars.iv.next.i304
  %16 = load i8, ptr %arrayidx.i306, align 1
  %conv.i307 = zext i8 %16 to i32
  %or.i308 = or disjoint i32 %shl.i305, %conv.i307
  %cmp.i309 = icmp samesign ugt i64 %indvars.iv.i302, 1
  br i1 %cmp.i309, label %for.body.i301, label %nnc_little.exit310, !llvm.loop !11

nnc_little.exit310:                               ; preds = %for.body.i301
  %conv88 = zext i32 %or.i298 to i64
  %conv91 = zext i32 %or.i308 to i64
  %add92 = add nuw nsw i64 %conv91, 30
  %cmp94 = icmp ugt i64 %add92, %0
  br i1 %cmp94, label %if.then102, label %lor.lhs.false96

lor.lhs.false96:                                  ; preds = %nnc_little.exit310
  %add.ptr98 = getelementptr inbounds nuw i8, ptr %3, i64 %conv91
  br label %for.body.i311

for.body.i311:                                    ; preds = %for.body.i311, %lor.lhs.false96
  %indvars.iv.i312 = phi i64 [ 4, %lor.lhs.false96 ], [ %indvars.iv.next.i314, %for.body.i311 ]
  %value.04.i313 = phi i32 [ 0, %lor.lhs.false96 ], [ %or.i318, %for.body.i311 ]
  %indvars.iv.next.i314 = add nsw i64 %indvars.iv.i312, -1
  %shl.i315 = shl i32 %value.04.i313, 8
  %arrayidx.i316 = getelementptr inbounds nuw i8, ptr %add.ptr98, i64 %indvars.iv.next.i314
  %17 = load i8, ptr %arrayidx.i316, align 1
  %conv.i317 = zext i8 %17 to i32
  %or.i318 = or disjoint i32 %shl.i315, %conv.i317
  %cmp.i319 = icmp samesign ugt i64 %indvars.iv.i312, 1
  br i1 %cmp.i319, label %for.body.i311, label %nnc_little.exit320, !llvm.loop !11

nnc_little.exit320:                               ; preds = %for.body.i311
  %cmp100.not = icmp eq i32 %or.i318, 67324752
  br i1 %cmp100.not, label %if.end105, label %if.then102

if.then102:                                       ; preds = %nnc_little.exit320, %nnc_little.exit310
  %call103 = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call104 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call103, ptr noundef nonnull @.str.46, ptr noundef %path, ptr noundef nonnull %name) #22
  br label %cleanup164

if.end105:                                        ; preds = %nnc_little.exit320
  %add.ptr109 = getelementptr inbounds nuw i8, ptr %add.ptr98, i64 26
  %arrayidx.i326 = getelementptr inbounds nuw i8, ptr %add.ptr98, i64 27
  %18 = load i8, ptr %arrayidx.i326, align 1
  %19 = load i8, ptr %add.ptr109, align 1
  %add.ptr115 = getelementptr inbounds nuw i8, ptr %add.ptr98, i64 28
  %arrayidx.i336 = getelementptr inbounds nuw i8, ptr %add.ptr98, i64 29
  %20 = load i8, ptr %arrayidx.i336, align 1
  %conv.i337 = zext i8 %20 to i64
  %shl.i335.1 = shl nuw nsw i64 %conv.i337, 8
  %21 = load i8, ptr %add.ptr115, align 1
  %conv.i337.1 = zext i8 %21 to i64
  %or.i338.1 = or disjoint i64 %shl.i335.1, %conv.i337.1
  %conv.i327 = zext i8 %18 to i64
  %shl.i325.1 = shl nuw nsw i64 %conv.i327, 8
  %conv.i327.1 = zext i8 %19 to i64
  %or.i328.1 = or disjoint i64 %shl.i325.1, %conv.i327.1
  %add112 = add nuw nsw i64 %add92, %or.i328.1
  %add118 = add nuw nsw i64 %add112, %or.i338.1
  %add119 = add nuw nsw i64 %add118, %conv88
  %cmp121 = icmp ugt i64 %add119, %0
  br i1 %cmp121, label %if.then123, label %if.end126

if.then123:                                       ; preds = %if.end105
  %call124 = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call125 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call124, ptr noundef nonnull @.str.47, ptr noundef %path, ptr noundef nonnull %name) #22
  br label %cleanup164

if.end126:                                        ; preds = %if.end105
  call void @llvm.lifetime.start.p0(ptr nonnull %table) #21
  br label %for.cond1.preheader.i

for.cond1.preheader.i:                            ; preds = %for.cond.cleanup3.i, %if.end126
  %indvars.iv.i341 = phi i64 [ 0, %if.end126 ], [ %indvars.iv.next.i343, %for.cond.cleanup3.i ]
  %22 = trunc nuw nsw i64 %indvars.iv.i341 to i32
  br label %for.body4.i

for.cond.cleanup3.i:                              ; preds = %for.body4.i
  %arrayidx.i342 = getelementptr inbounds nuw i32, ptr %table, i64 %indvars.iv.i341
  store i32 %cond.i, ptr %arrayidx.i342, align 4
  %indvars.iv.next.i343 = add nuw nsw i64 %indvars.iv.i341, 1
  %exitcond21.not.i = icmp eq i64 %indvars.iv.next.i343, 256
  br i1 %exitcond21.not.i, label %nnc_crc_table.exit, label %for.cond1.preheader.i, !llvm.loop !38

for.body4.i:                                      ; preds = %for.body4.i, %for.cond1.preheader.i
  %bit.018.i = phi i32 [ 0, %for.cond1.preheader.i ], [ %inc.i, %for.body4.i ]
  %value.017.i = phi i32 [ %22, %for.cond1.preheader.i ], [ %cond.i, %for.body4.i ]
  %and.i = and i32 %value.017.i, 1
  %cmp5.not.i = icmp eq i32 %and.i, 0
  %shr.i = lshr i32 %value.017.i, 1
  %xor.i = xor i32 %shr.i, -306674912
  %cond.i = select i1 %cmp5.not.i, i32 %shr.i, i32 %xor.i
  %inc.i = add nuw nsw i32 %bit.018.i, 1
  %exitcond.not.i = icmp eq i32 %inc.i, 8
  br i1 %exitcond.not.i, label %for.cond.cleanup3.i, label %for.body4.i, !llvm.loop !39

nnc_crc_table.exit:                               ; preds = %for.cond.cleanup3.i
  %add.ptr129 = getelementptr inbounds nuw i8, ptr %3, i64 %add118
  %cmp9.not.i = icmp eq i32 %or.i298, 0
  br i1 %cmp9.not.i, label %nnc_crc.exit, label %for.body.i344

for.cond.cleanup.loopexit.i:                      ; preds = %for.body.i344
  %23 = xor i32 %xor2.i, -1
  br label %nnc_crc.exit

for.body.i344:                                    ; preds = %nnc_crc_table.exit, %for.body.i344
  %i.011.i = phi i64 [ %inc.i347, %for.body.i344 ], [ 0, %nnc_crc_table.exit ]
  %crc.addr.010.i = phi i32 [ %xor2.i, %for.body.i344 ], [ -1, %nnc_crc_table.exit ]
  %arrayidx.i345 = getelementptr inbounds nuw i8, ptr %add.ptr129, i64 %i.011.i
  %24 = load i8, ptr %arrayidx.i345, align 1
  %crc.addr.0.tr.i = trunc i32 %crc.addr.010.i to i8
  %xor.narrow.i = xor i8 %24, %crc.addr.0.tr.i
  %idxprom.i = zext i8 %xor.narrow.i to i64
  %arrayidx1.i = getelementptr inbounds nuw i32, ptr %table, i64 %idxprom.i
  %25 = load i32, ptr %arrayidx1.i, align 4
  %shr.i346 = lshr i32 %crc.addr.010.i, 8
  %xor2.i = xor i32 %25, %shr.i346
  %inc.i347 = add nuw nsw i64 %i.011.i, 1
  %exitcond.not.i348 = icmp eq i64 %inc.i347, %conv88
  br i1 %exitcond.not.i348, label %for.cond.cleanup.loopexit.i, label %for.body.i344, !llvm.loop !41

nnc_crc.exit:                                     ; preds = %nnc_crc_table.exit, %for.cond.cleanup.loopexit.i
  %crc.addr.0.lcssa.i = phi i32 [ 0, %nnc_crc_table.exit ], [ %23, %for.cond.cleanup.loopexit.i ]
  %add.ptr131 = getelementptr inbounds nuw i8, ptr %add.ptr33, i64 16
  br label %for.body.i349

for.body.i349:                                    ; preds = %for.body.i349, %nnc_crc.exit
  %indvars.iv.i350 = phi i64 [ 4, %nnc_crc.exit ], [ %indvars.iv.next.i352, %for.body.i349 ]
  %value.04.i351 = phi i32 [ 0, %nnc_crc.exit ], [ %or.i356, %for.body.i349 ]
  %indvars.iv.next.i352 = add nsw i64 %indvars.iv.i350, -1
  %shl.i353 = shl i32 %value.04.i351, 8
  %arrayidx.i354 = getelementptr inbounds nuw i8, ptr %add.ptr131, i64 %indvars.iv.next.i352
  %26 = load i8, ptr %arrayidx.i354, align 1
  %conv.i355 = zext i8 %26 to i32
  %or.i356 = or disjoint i32 %shl.i353, %conv.i355
  %cmp.i357 = icmp samesign ugt i64 %indvars.iv.i350, 1
  br i1 %cmp.i357, label %for.body.i349, label %nnc_little.exit358, !llvm.loop !11

nnc_little.exit358:                               ; preds = %for.body.i349
  %cmp133.not = icmp eq i32 %crc.addr.0.lcssa.i, %or.i356
  br i1 %cmp133.not, label %if.end138, label %if.then135

if.then135:                                       ; preds = %nnc_little.exit358
  %call136 = tail call ptr @__acrt_iob_func(i32 noundef 2) #22
  %call137 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call136, ptr noundef nonnull @.str.48, ptr noundef %path, ptr noundef nonnull %name) #22
  br label %cleanup

if.end138:                                        ; preds = %nnc_little.exit358
  store ptr %add.ptr129, ptr %found, align 8
  %size142 = getelementptr inbounds nuw i8, ptr %found, i64 8
  store i64 %conv88, ptr %size142, align 8
  br label %cleanup

cleanup:                                          ; preds = %if.end138, %if.then135
  %retval.1 = phi i32 [ 5, %if.then135 ], [ 0, %if.end138 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %table) #21
  br label %cleanup164

if.end146:                                        ; preds = %land.lhs.true62, %land.lhs.true, %if.end54
  %add.ptr148 = getelementptr inbounds nuw i8, ptr %add.ptr33, i64 30
  %arrayidx.i364 = getelementptr inbounds nuw i8, ptr %add.ptr33, i64 31
  %27 = load i8, ptr %arrayidx.i364, align 1
  %28 = load i8, ptr %add.ptr148, align 1
  %add.ptr152 = getelementptr inbounds nuw i8, ptr %add.ptr33, i64 32
  %arrayidx.i374 = getelementptr inbounds nuw i8, ptr %add.ptr33, i64 33
  %29 = load i8, ptr %arrayidx.i374, align 1
  %conv.i375 = zext i8 %29 to i64
  %shl.i373.1 = shl nuw nsw i64 %conv.i375, 8
  %30 = load i8, ptr %add.ptr152, align 1
  %conv.i375.1 = zext i8 %30 to i64
  %or.i376.1 = or disjoint i64 %shl.i373.1, %conv.i375.1
  %conv.i365 = zext i8 %27 to i64
  %shl.i363.1 = shl nuw nsw i64 %conv.i365, 8
  %conv.i365.1 = zext i8 %28 to i64
  %or.i366.1 = or disjoint i64 %shl.i363.1, %conv.i365.1
  %add155 = add i64 %add48, %or.i366.1
  %add156 = add i64 %add155, %or.i376.1
  %inc = add nuw nsw i64 %i.0392, 1
  %exitcond.not = icmp eq i64 %inc, %conv
  br i1 %exitcond.not, label %cleanup164, label %for.body, !llvm.loop !54

cleanup164:                                       ; preds = %if.end146, %nnc_little.exit250, %if.then40, %if.then51, %if.then73, %if.then81, %if.then123, %cleanup, %if.then102, %if.then
  %retval.8 = phi i32 [ 5, %if.then ], [ 5, %if.then40 ], [ %retval.1, %cleanup ], [ 5, %if.then123 ], [ 5, %if.then102 ], [ 2, %if.then81 ], [ 2, %if.then73 ], [ 5, %if.then51 ], [ 0, %nnc_little.exit250 ], [ 0, %if.end146 ]
  ret i32 %retval.8
}

; Function Attrs: nofree nounwind optsize
declare dso_local noundef i32 @snprintf(ptr noalias noundef writeonly captures(none), i64 noundef, ptr noundef readonly captures(none), ...) local_unnamed_addr #5

; Function Attrs: nofree nounwind optsize memory(write, argmem: read, inaccessiblemem: readwrite, target_mem0: none, target_mem1: none)
define internal fastcc noundef ptr @nnc_strings_of_array(ptr noundef readonly captures(none) %data, i64 noundef %count, i64 noundef range(i64 -2147483648, 2147483648) %width, i32 noundef range(i32 0, 2) %wide) unnamed_addr #15 {
entry:
  %mul = shl nsw i64 %width, 2
  %add = add nsw i64 %mul, 16
  %0 = tail call { i64, i1 } @llvm.umul.with.overflow.i64(i64 %count, i64 %add)
  %1 = extractvalue { i64, i1 } %0, 1
  br i1 %1, label %cleanup, label %if.end

if.end:                                           ; preds = %entry
  %2 = extractvalue { i64, i1 } %0, 0
  %add1 = or disjoint i64 %2, 1
  %call = tail call ptr @malloc(i64 noundef %add1) #24
  %cmp2 = icmp ne ptr %call, null
  %cmp91 = icmp ne i64 %count, 0
  %3 = and i1 %cmp2, %cmp91
  br i1 %3, label %while.cond.preheader.lr.ph, label %cleanup

while.cond.preheader.lr.ph:                       ; preds = %if.end
  %add.ptr = getelementptr inbounds nuw %struct.nnc_string, ptr %call, i64 %count
  %cmp3.not84 = icmp eq i64 %width, 0
  %tobool.not = icmp eq i32 %wide, 0
  %4 = select i1 %tobool.not, i64 0, i64 2
  %mul38 = shl nsw i64 %width, %4
  br label %while.cond.preheader

while.cond.preheader:                             ; preds = %while.cond.preheader.lr.ph, %for.cond.cleanup16
  %i.094 = phi i64 [ 0, %while.cond.preheader.lr.ph ], [ %inc34, %for.cond.cleanup16 ]
  %to.093 = phi ptr [ %add.ptr, %while.cond.preheader.lr.ph ], [ %add.ptr32, %for.cond.cleanup16 ]
  %data.addr.092 = phi ptr [ %data, %while.cond.preheader.lr.ph ], [ %add.ptr39, %for.cond.cleanup16 ]
  br i1 %cmp3.not84, label %for.cond.cleanup16, label %land.rhs4

land.rhs4:                                        ; preds = %while.cond.preheader, %while.body
  %last.085 = phi i64 [ %sub12, %while.body ], [ %width, %while.cond.preheader ]
  br i1 %tobool.not, label %cond.false, label %cond.true

cond.true:                                        ; preds = %land.rhs4
  %mul5 = shl i64 %last.085, 2
  %add.ptr6 = getelementptr inbounds nuw i8, ptr %data.addr.092, i64 %mul5
  %add.ptr7 = getelementptr inbounds i8, ptr %add.ptr6, i64 -4
  br label %for.body.i

for.body.i:                                       ; preds = %for.body.i, %cond.true
  %indvars.iv.i = phi i64 [ 4, %cond.true ], [ %indvars.iv.next.i, %for.body.i ]
  %value.04.i = phi i32 [ 0, %cond.true ], [ %or.i, %for.body.i ]
  %indvars.iv.next.i = add nsw i64 %indvars.iv.i, -1
  %shl.i = shl i32 %value.04.i, 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %add.ptr7, i64 %indvars.iv.next.i
  %5 = load i8, ptr %arrayidx.i, align 1
  %conv.i = zext i8 %5 to i32
  %or.i = or disjoint i32 %shl.i, %conv.i
  %cmp.i = icmp samesign ugt i64 %indvars.iv.i, 1
  br i1 %cmp.i, label %for.body.i, label %cond.end, !llvm.loop !11

cond.false:                                       ; preds = %land.rhs4
  %6 = getelementptr i8, ptr %data.addr.092, i64 %last.085
  %arrayidx = getelementptr i8, ptr %6, i64 -1
  %7 = load i8, ptr %arrayidx, align 1
  %conv = zext i8 %7 to i32
  br label %cond.end

cond.end:                                         ; preds = %for.body.i, %cond.false
  %cond = phi i32 [ %conv, %cond.false ], [ %or.i, %for.body.i ]
  %cmp9 = icmp eq i32 %cond, 0
  br i1 %cmp9, label %while.body, label %for.body17

while.body:                                       ; preds = %cond.end
  %sub12 = add i64 %last.085, -1
  %cmp3.not = icmp eq i64 %sub12, 0
  br i1 %cmp3.not, label %for.cond.cleanup16, label %land.rhs4, !llvm.loop !55

for.cond.cleanup16:                               ; preds = %while.body, %for.inc, %while.cond.preheader
  %length.0.lcssa = phi i64 [ %length.1, %for.inc ], [ 0, %while.cond.preheader ], [ 0, %while.body ]
  %arrayidx30 = getelementptr inbounds nuw %struct.nnc_string, ptr %call, i64 %i.094
  store ptr %to.093, ptr %arrayidx30, align 8
  %bytes = getelementptr inbounds nuw i8, ptr %arrayidx30, i64 8
  store i64 %length.0.lcssa, ptr %bytes, align 8
  %add.ptr32 = getelementptr inbounds nuw i8, ptr %to.093, i64 %length.0.lcssa
  %inc34 = add nuw i64 %i.094, 1
  %add.ptr39 = getelementptr inbounds nuw i8, ptr %data.addr.092, i64 %mul38
  %cmp = icmp ult i64 %inc34, %count
  br i1 %cmp, label %while.cond.preheader, label %cleanup, !llvm.loop !56

for.body17:                                       ; preds = %cond.end, %for.inc
  %k.089 = phi i64 [ %inc29, %for.inc ], [ 0, %cond.end ]
  %length.088 = phi i64 [ %length.1, %for.inc ], [ 0, %cond.end ]
  br i1 %tobool.not, label %if.else, label %if.then19

if.then19:                                        ; preds = %for.body17
  %mul20 = shl i64 %k.089, 2
  %add.ptr21 = getelementptr inbounds nuw i8, ptr %data.addr.092, i64 %mul20
  br label %for.body.i72

for.body.i72:                                     ; preds = %for.body.i72, %if.then19
  %indvars.iv.i73 = phi i64 [ 4, %if.then19 ], [ %indvars.iv.next.i75, %for.body.i72 ]
  %value.04.i74 = phi i32 [ 0, %if.then19 ], [ %or.i79, %for.body.i72 ]
  %indvars.iv.next.i75 = add nsw i64 %indvars.iv.i73, -1
  %shl.i76 = shl i32 %value.04.i74, 8
  %arrayidx.i77 = getelementptr inbounds nuw i8, ptr %add.ptr21, i64 %indvars.iv.next.i75
  %8 = load i8, ptr %arrayidx.i77, align 1
  %conv.i78 = zext i8 %8 to i32
  %or.i79 = or disjoint i32 %shl.i76, %conv.i78
  %cmp.i80 = icmp samesign ugt i64 %indvars.iv.i73, 1
  br i1 %cmp.i80, label %for.body.i72, label %nnc_little.exit81, !llvm.loop !11

nnc_little.exit81:                                ; preds = %for.body.i72
  %add.ptr23 = getelementptr inbounds nuw i8, ptr %to.093, i64 %length.088
  %cmp.i82 = icmp ult i32 %or.i79, 128
  br i1 %cmp.i82, label %if.then.i, label %if.end.i

if.then.i:                                        ; preds = %nnc_little.exit81
  store i8 %8, ptr %add.ptr23, align 1
  br label %for.inc

if.end.i:                                         ; preds = %nnc_little.exit81
  %cmp1.i = icmp ult i32 %shl.i76, 2048
  br i1 %cmp1.i, label %if.then3.i, label %if.end9.i

if.then3.i:                                       ; preds = %if.end.i
  %shr.i = lshr i32 %or.i79, 6
  %9 = trunc nuw nsw i32 %shr.i to i8
  %conv4.i = or disjoint i8 %9, -64
  store i8 %conv4.i, ptr %add.ptr23, align 1
  %10 = and i8 %8, 63
  %conv7.i = or disjoint i8 %10, -128
  %arrayidx8.i = getelementptr inbounds nuw i8, ptr %add.ptr23, i64 1
  store i8 %conv7.i, ptr %arrayidx8.i, align 1
  br label %for.inc

if.end9.i:                                        ; preds = %if.end.i
  %cmp10.i = icmp ult i32 %shl.i76, 65536
  br i1 %cmp10.i, label %if.then12.i, label %if.end26.i

if.then12.i:                                      ; preds = %if.end9.i
  %shr13.i = lshr i32 %shl.i76, 12
  %11 = trunc nuw nsw i32 %shr13.i to i8
  %conv15.i = or disjoint i8 %11, -32
  store i8 %conv15.i, ptr %add.ptr23, align 1
  %shr17.i = lshr i32 %or.i79, 6
  %12 = trunc i32 %shr17.i to i8
  %13 = and i8 %12, 63
  %conv20.i = or disjoint i8 %13, -128
  %arrayidx21.i = getelementptr inbounds nuw i8, ptr %add.ptr23, i64 1
  store i8 %conv20.i, ptr %arrayidx21.i, align 1
  %14 = and i8 %8, 63
  %conv24.i = or disjoint i8 %14, -128
  %arrayidx25.i = getelementptr inbounds nuw i8, ptr %add.ptr23, i64 2
  store i8 %conv24.i, ptr %arrayidx25.i, align 1
  br label %for.inc

if.end26.i:                                       ; preds = %if.end9.i
  %shr27.i = lshr i32 %shl.i76, 18
  %15 = trunc i32 %shr27.i to i8
  %shr32.i = lshr i32 %shl.i76, 12
  %16 = trunc i32 %shr32.i to i8
  %shr37.i = lshr i32 %or.i79, 6
  %17 = trunc i32 %shr37.i to i8
  %18 = insertelement <4 x i8> poison, i8 %15, i64 0
  %19 = insertelement <4 x i8> %18, i8 %16, i64 1
  %20 = insertelement <4 x i8> %19, i8 %17, i64 2
  %21 = insertelement <4 x i8> %20, i8 %8, i64 3
  %22 = and <4 x i8> %21, <i8 7, i8 63, i8 63, i8 63>
  %23 = or disjoint <4 x i8> %22, <i8 -16, i8 -128, i8 -128, i8 -128>
  store <4 x i8> %23, ptr %add.ptr23, align 1
  br label %for.inc

if.else:                                          ; preds = %for.body17
  %arrayidx26 = getelementptr inbounds nuw i8, ptr %data.addr.092, i64 %k.089
  %24 = load i8, ptr %arrayidx26, align 1
  %arrayidx27 = getelementptr inbounds nuw i8, ptr %to.093, i64 %length.088
  store i8 %24, ptr %arrayidx27, align 1
  br label %for.inc

for.inc:                                          ; preds = %if.end26.i, %if.then12.i, %if.then3.i, %if.then.i, %if.else
  %call24.pn = phi i64 [ 1, %if.else ], [ 1, %if.then.i ], [ 2, %if.then3.i ], [ 3, %if.then12.i ], [ 4, %if.end26.i ]
  %length.1 = add i64 %call24.pn, %length.088
  %inc29 = add nuw i64 %k.089, 1
  %exitcond.not = icmp eq i64 %inc29, %last.085
  br i1 %exitcond.not, label %for.cond.cleanup16, label %for.body17, !llvm.loop !57

cleanup:                                          ; preds = %for.cond.cleanup16, %if.end, %entry
  %retval.0 = phi ptr [ null, %entry ], [ %call, %if.end ], [ %call, %for.cond.cleanup16 ]
  ret ptr %retval.0
}

; Function Attrs: nofree norecurse nounwind optsize memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc noundef ptr @nnc_entry(ptr noundef nonnull readonly %header, ptr noundef readonly captures(none) %key) unnamed_addr #16 {
entry:
  %call = tail call ptr @strstr(ptr noundef nonnull dereferenceable(1) %header, ptr noundef nonnull dereferenceable(1) %key) #22
  %cmp = icmp eq ptr %call, null
  br i1 %cmp, label %cleanup, label %if.end

if.end:                                           ; preds = %entry
  %call1 = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %key) #22
  %add.ptr = getelementptr inbounds nuw i8, ptr %call, i64 %call1
  br label %while.cond

while.cond:                                       ; preds = %while.cond, %if.end
  %at.0 = phi ptr [ %add.ptr, %if.end ], [ %add.ptr4, %while.cond ]
  %0 = load i8, ptr %at.0, align 1
  %cmp2 = icmp eq i8 %0, 32
  %add.ptr4 = getelementptr inbounds nuw i8, ptr %at.0, i64 1
  br i1 %cmp2, label %while.cond, label %cleanup, !llvm.loop !58

cleanup:                                          ; preds = %while.cond, %entry
  %retval.0 = phi ptr [ null, %entry ], [ %at.0, %while.cond ]
  ret ptr %retval.0
}

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare dso_local i32 @strncmp(ptr noundef captures(none), ptr noundef captures(none), i64 noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare dso_local ptr @strstr(ptr noundef, ptr noundef captures(none)) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn
declare dso_local i64 @strtoll(ptr noundef readonly, ptr noundef captures(none), i32 noundef) local_unnamed_addr #6

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare { i64, i1 } @llvm.umul.with.overflow.i64(i64, i64) #17

; Function Attrs: optsize
declare dso_local i32 @_timespec64_get(ptr noundef, i32 noundef) local_unnamed_addr #4

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 2) i32 @nnc_add_entry(ptr noundef nonnull captures(none) %entries, ptr noundef readonly captures(none) %tensor, i64 noundef %index, ptr noundef readonly captures(address_is_null) %item) unnamed_addr #0 {
entry:
  %taken.i = alloca i64, align 8
  %count = getelementptr inbounds nuw i8, ptr %entries, i64 16
  %0 = load i64, ptr %count, align 8
  %capacity = getelementptr inbounds nuw i8, ptr %entries, i64 24
  %1 = load i64, ptr %capacity, align 8
  %cmp = icmp eq i64 %0, %1
  br i1 %cmp, label %if.then, label %if.end15

if.then:                                          ; preds = %entry
  %mul = shl i64 %0, 1
  %add = add i64 %mul, 8
  store i64 %add, ptr %capacity, align 8
  %2 = load ptr, ptr %entries, align 8
  %mul4 = mul i64 %add, 56
  %call = tail call ptr @realloc(ptr noundef %2, i64 noundef %mul4) #26
  store ptr %call, ptr %entries, align 8
  %arrays = getelementptr inbounds nuw i8, ptr %entries, i64 8
  %3 = load ptr, ptr %arrays, align 8
  %4 = load i64, ptr %capacity, align 8
  %mul7 = shl i64 %4, 3
  %call8 = tail call ptr @realloc(ptr noundef %3, i64 noundef %mul7) #26
  store ptr %call8, ptr %arrays, align 8
  %5 = load ptr, ptr %entries, align 8
  %cmp11 = icmp eq ptr %5, null
  %cmp13 = icmp eq ptr %call8, null
  %or.cond = or i1 %cmp13, %cmp11
  br i1 %or.cond, label %return, label %if.end15

if.end15:                                         ; preds = %if.then, %entry
  %6 = load ptr, ptr %tensor, align 8
  %call16 = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %6) #22
  %add17 = add i64 %call16, 32
  %add19 = add i64 %call16, 64
  %call20 = tail call ptr @malloc(i64 noundef %add19) #24
  %add.ptr = getelementptr inbounds nuw i8, ptr %call20, i64 %add17
  %cmp21 = icmp eq ptr %call20, null
  br i1 %cmp21, label %return, label %if.end23

if.end23:                                         ; preds = %if.end15
  %cmp24 = icmp sgt i64 %index, -1
  %cmp25 = icmp eq i64 %index, -1
  %cond = select i1 %cmp25, ptr @.str.39, ptr @.str.38
  %cond26 = select i1 %cmp24, ptr @.str.67, ptr %cond
  %call28 = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %call20, i64 noundef %add17, ptr noundef nonnull %cond26, ptr noundef nonnull %6, i64 noundef %index) #22
  %7 = load ptr, ptr %entries, align 8
  %8 = load i64, ptr %count, align 8
  %arrayidx = getelementptr inbounds nuw %struct.nnc_tensor, ptr %7, i64 %8
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(56) %arrayidx, ptr noundef nonnull align 8 dereferenceable(56) %tensor, i64 56, i1 false)
  store ptr %call20, ptr %arrayidx, align 8
  %cmp32 = icmp eq ptr %item, null
  br i1 %cmp32, label %cond.end42.thread, label %cond.false48

cond.end42.thread:                                ; preds = %if.end23
  %rank37.c = getelementptr inbounds nuw i8, ptr %arrayidx, i64 24
  store i64 1, ptr %rank37.c, align 8
  %shape44136 = getelementptr inbounds nuw i8, ptr %arrayidx, i64 32
  store ptr @nnc_add_entry.nothing, ptr %shape44136, align 8
  br label %cond.end49

cond.false48:                                     ; preds = %if.end23
  %rank = getelementptr inbounds nuw i8, ptr %item, i64 4
  %9 = load i32, ptr %rank, align 4
  %10 = zext i32 %9 to i64
  %rank37 = getelementptr inbounds nuw i8, ptr %arrayidx, i64 24
  store i64 %10, ptr %rank37, align 8
  %shape = getelementptr inbounds nuw i8, ptr %item, i64 8
  %11 = load ptr, ptr %shape, align 8
  %shape44 = getelementptr inbounds nuw i8, ptr %arrayidx, i64 32
  store ptr %11, ptr %shape44, align 8
  %data = getelementptr inbounds nuw i8, ptr %item, i64 16
  %12 = load ptr, ptr %data, align 8
  br label %cond.end49

cond.end49:                                       ; preds = %cond.end42.thread, %cond.false48
  %cond50 = phi ptr [ %12, %cond.false48 ], [ %call20, %cond.end42.thread ]
  %arrays51 = getelementptr inbounds nuw i8, ptr %entries, i64 8
  %13 = load ptr, ptr %arrays51, align 8
  %14 = load i64, ptr %count, align 8
  %arrayidx53 = getelementptr inbounds nuw ptr, ptr %13, i64 %14
  store ptr %cond50, ptr %arrayidx53, align 8
  %dtype.i = getelementptr inbounds nuw i8, ptr %tensor, i64 8
  %15 = load ptr, ptr %dtype.i, align 8
  %call.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %15, ptr noundef nonnull dereferenceable(4) @.str.81) #22
  %cmp.i.not = icmp eq i32 %call.i, 0
  br i1 %cmp.i.not, label %if.then55, label %if.end79

if.then55:                                        ; preds = %cond.end49
  br i1 %cmp32, label %cond.end68.thread, label %cond.end68

cond.end68.thread:                                ; preds = %if.then55
  call void @llvm.lifetime.start.p0(ptr nonnull %taken.i) #21
  br label %for.cond.cleanup.i

cond.end68:                                       ; preds = %if.then55
  %data60 = getelementptr inbounds nuw i8, ptr %item, i64 16
  %16 = load ptr, ptr %data60, align 8
  %count67 = getelementptr inbounds nuw i8, ptr %item, i64 24
  %17 = load i64, ptr %count67, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %taken.i) #21
  %cmp90.not.i = icmp eq i64 %17, 0
  br i1 %cmp90.not.i, label %for.cond.cleanup.i, label %for.cond1.preheader.i

for.cond1.preheader.i:                            ; preds = %cond.end68, %for.cond.cleanup4.i
  %i.092.i = phi i64 [ %inc11.i, %for.cond.cleanup4.i ], [ 0, %cond.end68 ]
  %width.091.i = phi i64 [ %length.0.lcssa.i, %for.cond.cleanup4.i ], [ 1, %cond.end68 ]
  %arrayidx.i = getelementptr inbounds nuw %struct.nnc_string, ptr %16, i64 %i.092.i
  %bytes2.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 8
  %18 = load i64, ptr %bytes2.i, align 8
  %cmp387.not.i = icmp eq i64 %18, 0
  br i1 %cmp387.not.i, label %for.cond.cleanup4.i, label %for.body5.lr.ph.i

for.body5.lr.ph.i:                                ; preds = %for.cond1.preheader.i
  %19 = load ptr, ptr %arrayidx.i, align 8
  br label %for.body5.i

for.cond.cleanup.i:                               ; preds = %for.cond.cleanup4.i, %cond.end68.thread, %cond.end68
  %cmp90.not.i144 = phi i1 [ true, %cond.end68 ], [ true, %cond.end68.thread ], [ false, %for.cond.cleanup4.i ]
  %cond69143 = phi i64 [ 0, %cond.end68 ], [ 0, %cond.end68.thread ], [ %17, %for.cond.cleanup4.i ]
  %cond62138142 = phi ptr [ %16, %cond.end68 ], [ null, %cond.end68.thread ], [ %16, %for.cond.cleanup4.i ]
  %width.0.lcssa.i = phi i64 [ 1, %cond.end68 ], [ 1, %cond.end68.thread ], [ %length.0.lcssa.i, %for.cond.cleanup4.i ]
  %call13.i = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull dereferenceable(1) %add.ptr, i64 noundef 32, ptr noundef nonnull @.str.68, i64 noundef %width.0.lcssa.i) #22
  %mul.i = shl i64 %width.0.lcssa.i, 2
  %20 = tail call { i64, i1 } @llvm.umul.with.overflow.i64(i64 %cond69143, i64 %mul.i)
  %21 = extractvalue { i64, i1 } %20, 1
  %22 = extractvalue { i64, i1 } %20, 0
  br i1 %21, label %nnc_array_of_strings.exit.thread, label %if.end.i

for.cond.cleanup4.loopexit.i:                     ; preds = %for.body5.i
  %23 = tail call i64 @llvm.umax.i64(i64 %inc.i, i64 %width.091.i)
  br label %for.cond.cleanup4.i

for.cond.cleanup4.i:                              ; preds = %for.cond.cleanup4.loopexit.i, %for.cond1.preheader.i
  %length.0.lcssa.i = phi i64 [ %width.091.i, %for.cond1.preheader.i ], [ %23, %for.cond.cleanup4.loopexit.i ]
  %inc11.i = add nuw i64 %i.092.i, 1
  %exitcond.not.i = icmp eq i64 %inc11.i, %17
  br i1 %exitcond.not.i, label %for.cond.cleanup.i, label %for.cond1.preheader.i, !llvm.loop !59

for.body5.i:                                      ; preds = %for.body5.i, %for.body5.lr.ph.i
  %at.089.i = phi i64 [ 0, %for.body5.lr.ph.i ], [ %add.i, %for.body5.i ]
  %length.088.i = phi i64 [ 0, %for.body5.lr.ph.i ], [ %inc.i, %for.body5.i ]
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %19, i64 %at.089.i
  %sub.i = sub nuw i64 %18, %at.089.i
  %call.i134 = call fastcc i32 @nnc_get_code_point(ptr noundef %add.ptr.i, i64 noundef %sub.i, ptr noundef %taken.i) #23
  %24 = load i64, ptr %taken.i, align 8
  %add.i = add i64 %24, %at.089.i
  %inc.i = add i64 %length.088.i, 1
  %cmp3.i = icmp ult i64 %add.i, %18
  br i1 %cmp3.i, label %for.body5.i, label %for.cond.cleanup4.loopexit.i, !llvm.loop !60

if.end.i:                                         ; preds = %for.cond.cleanup.i
  %add14.i = or disjoint i64 %22, 1
  %call15.i = tail call ptr @malloc(i64 noundef %add14.i) #24
  %cmp16.not.i = icmp eq ptr %call15.i, null
  br i1 %cmp16.not.i, label %nnc_array_of_strings.exit.thread, label %if.end18.i

if.end18.i:                                       ; preds = %if.end.i
  tail call void @llvm.memset.p0.i64(ptr nonnull align 1 %call15.i, i8 0, i64 %22, i1 false)
  br i1 %cmp90.not.i144, label %if.end74, label %for.cond26.preheader.i.preheader

for.cond26.preheader.i.preheader:                 ; preds = %if.end18.i
  %umax = tail call i64 @llvm.umax.i64(i64 %cond69143, i64 1)
  br label %for.cond26.preheader.i

for.cond26.preheader.i:                           ; preds = %for.cond26.preheader.i.preheader, %for.cond.cleanup30.i
  %i19.098.i = phi i64 [ %inc48.i, %for.cond.cleanup30.i ], [ 0, %for.cond26.preheader.i.preheader ]
  %arrayidx27.i = getelementptr inbounds nuw %struct.nnc_string, ptr %cond62138142, i64 %i19.098.i
  %bytes28.i = getelementptr inbounds nuw i8, ptr %arrayidx27.i, i64 8
  %25 = load i64, ptr %bytes28.i, align 8
  %cmp2994.not.i = icmp eq i64 %25, 0
  br i1 %cmp2994.not.i, label %for.cond.cleanup30.i, label %for.body31.lr.ph.i

for.body31.lr.ph.i:                               ; preds = %for.cond26.preheader.i
  %mul32.i = mul i64 %i19.098.i, %width.0.lcssa.i
  %26 = load ptr, ptr %arrayidx27.i, align 8
  br label %for.body31.i

for.cond.cleanup30.i:                             ; preds = %for.body31.i, %for.cond26.preheader.i
  %inc48.i = add nuw i64 %i19.098.i, 1
  %exitcond.not = icmp eq i64 %inc48.i, %umax
  br i1 %exitcond.not, label %if.end74, label %for.cond26.preheader.i, !llvm.loop !61

for.body31.i:                                     ; preds = %for.body31.i, %for.body31.lr.ph.i
  %at25.096.i = phi i64 [ 0, %for.body31.lr.ph.i ], [ %add44.i, %for.body31.i ]
  %k.095.i = phi i64 [ 0, %for.body31.lr.ph.i ], [ %inc45.i, %for.body31.i ]
  %add33.i = add i64 %k.095.i, %mul32.i
  %mul34.i = shl i64 %add33.i, 2
  %add.ptr35.i = getelementptr inbounds nuw i8, ptr %call15.i, i64 %mul34.i
  %add.ptr38.i = getelementptr inbounds nuw i8, ptr %26, i64 %at25.096.i
  %sub41.i = sub nuw i64 %25, %at25.096.i
  %call42.i = call fastcc i32 @nnc_get_code_point(ptr noundef %add.ptr38.i, i64 noundef %sub41.i, ptr noundef %taken.i) #23
  %broadcast.splatinsert = insertelement <4 x i32> poison, i32 %call42.i, i64 0
  %broadcast.splat = shufflevector <4 x i32> %broadcast.splatinsert, <4 x i32> poison, <4 x i32> zeroinitializer
  %27 = lshr <4 x i32> %broadcast.splat, <i32 0, i32 8, i32 16, i32 24>
  %28 = trunc <4 x i32> %27 to <4 x i8>
  store <4 x i8> %28, ptr %add.ptr35.i, align 1
  %29 = load i64, ptr %taken.i, align 8
  %add44.i = add i64 %29, %at25.096.i
  %inc45.i = add i64 %k.095.i, 1
  %cmp29.i = icmp ult i64 %add44.i, %25
  br i1 %cmp29.i, label %for.body31.i, label %for.cond.cleanup30.i, !llvm.loop !62

nnc_array_of_strings.exit.thread:                 ; preds = %for.cond.cleanup.i, %if.end.i
  call void @llvm.lifetime.end.p0(ptr nonnull %taken.i) #21
  br label %return

if.end74:                                         ; preds = %for.cond.cleanup30.i, %if.end18.i
  call void @llvm.lifetime.end.p0(ptr nonnull %taken.i) #21
  %numpy75 = getelementptr inbounds nuw i8, ptr %arrayidx, i64 16
  store ptr %add.ptr, ptr %numpy75, align 8
  %30 = load ptr, ptr %arrays51, align 8
  %31 = load i64, ptr %count, align 8
  %arrayidx78 = getelementptr inbounds nuw ptr, ptr %30, i64 %31
  store ptr %call15.i, ptr %arrayidx78, align 8
  br label %if.end79

if.end79:                                         ; preds = %if.end74, %cond.end49
  %32 = load i64, ptr %count, align 8
  %add81 = add i64 %32, 1
  store i64 %add81, ptr %count, align 8
  %call82 = tail call fastcc i32 @nnc_measure(ptr noundef nonnull %arrayidx) #23
  br label %return

return:                                           ; preds = %nnc_array_of_strings.exit.thread, %if.end15, %if.end79, %if.then
  %retval.3 = phi i32 [ 0, %if.then ], [ 0, %if.end15 ], [ %call82, %if.end79 ], [ 0, %nnc_array_of_strings.exit.thread ]
  ret i32 %retval.3
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(argmem: readwrite)
define internal fastcc i32 @nnc_get_code_point(ptr noundef readonly captures(none) %text, i64 noundef %bytes, ptr noundef nonnull writeonly captures(none) initializes((0, 8)) %taken) unnamed_addr #18 {
entry:
  %0 = load i8, ptr %text, align 1
  %cmp = icmp ugt i8 %0, -17
  br i1 %cmp, label %cond.end13.thread, label %cond.false

cond.false:                                       ; preds = %entry
  %cmp4 = icmp ugt i8 %0, -33
  br i1 %cmp4, label %cond.end13.thread, label %cond.end13

cond.end13.thread:                                ; preds = %entry, %cond.false
  %cond14.ph = phi i32 [ 2, %cond.false ], [ 3, %entry ]
  %conv1560 = zext nneg i32 %cond14.ph to i64
  br label %for.body.preheader

cond.end13:                                       ; preds = %cond.false
  %cmp10 = icmp ult i8 %0, -64
  br i1 %cmp10, label %cond.end24.for.end_crit_edge, label %for.body.preheader

cond.end24.for.end_crit_edge:                     ; preds = %cond.end13
  %conv20 = zext i8 %0 to i32
  br label %for.end

for.body.preheader:                               ; preds = %cond.end13.thread, %cond.end13
  %conv1564 = phi i64 [ %conv1560, %cond.end13.thread ], [ 1, %cond.end13 ]
  %cond1462 = phi i32 [ %cond14.ph, %cond.end13.thread ], [ 1, %cond.end13 ]
  %conv23 = zext i8 %0 to i32
  %shr = lshr i32 63, %cond1462
  %and = and i32 %shr, %conv23
  store i64 1, ptr %taken, align 8
  %umax = tail call i64 @llvm.umax.i64(i64 %bytes, i64 1)
  %1 = add nuw nsw i64 %conv1564, 1
  br label %for.body

for.body:                                         ; preds = %for.body.preheader, %if.end
  %i.072 = phi i64 [ %inc, %if.end ], [ 1, %for.body.preheader ]
  %code.071 = phi i32 [ %or, %if.end ], [ %and, %for.body.preheader ]
  %exitcond.not = icmp eq i64 %i.072, %umax
  br i1 %exitcond.not, label %cleanup, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %for.body
  %arrayidx30 = getelementptr inbounds nuw i8, ptr %text, i64 %i.072
  %2 = load i8, ptr %arrayidx30, align 1
  %conv31 = zext i8 %2 to i32
  %and32 = and i32 %conv31, 192
  %cmp33.not = icmp eq i32 %and32, 128
  br i1 %cmp33.not, label %if.end, label %cleanup

if.end:                                           ; preds = %lor.lhs.false
  %shl = shl i32 %code.071, 6
  %and39 = and i32 %conv31, 63
  %or = or disjoint i32 %and39, %shl
  %inc = add nuw nsw i64 %i.072, 1
  %exitcond73.not = icmp eq i64 %i.072, %conv1564
  br i1 %exitcond73.not, label %for.end, label %for.body, !llvm.loop !63

cleanup:                                          ; preds = %for.body, %lor.lhs.false
  %3 = load i8, ptr %text, align 1
  %conv36 = zext i8 %3 to i32
  br label %cleanup40

for.end:                                          ; preds = %if.end, %cond.end24.for.end_crit_edge
  %add.pre-phi = phi i64 [ 1, %cond.end24.for.end_crit_edge ], [ %1, %if.end ]
  %code.0.lcssa = phi i32 [ %conv20, %cond.end24.for.end_crit_edge ], [ %or, %if.end ]
  store i64 %add.pre-phi, ptr %taken, align 8
  br label %cleanup40

cleanup40:                                        ; preds = %cleanup, %for.end
  %retval.1 = phi i32 [ %code.0.lcssa, %for.end ], [ %conv36, %cleanup ]
  ret i32 %retval.1
}

; Function Attrs: optsize
declare dllimport i32 @_getpid() local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
declare dso_local noundef i32 @rename(ptr noundef readonly captures(none), ptr noundef readonly captures(none)) local_unnamed_addr #5

; Function Attrs: nofree nounwind optsize
declare dso_local noundef i32 @remove(ptr noundef readonly captures(none)) local_unnamed_addr #5

; Function Attrs: nofree norecurse nosync nounwind optsize memory(argmem: readwrite)
define internal fastcc void @nnc_entry_fields(ptr noundef nonnull writeonly captures(none) initializes((0, 10)) %at, ptr noundef nonnull readonly captures(none) %record, i64 noundef %named) unnamed_addr #18 {
entry:
  store <4 x i8> <i8 20, i8 0, i8 0, i8 8>, ptr %at, align 1
  %add.ptr1 = getelementptr inbounds nuw i8, ptr %at, i64 4
  store i16 0, ptr %add.ptr1, align 1
  %add.ptr2 = getelementptr inbounds nuw i8, ptr %at, i64 6
  store i16 0, ptr %add.ptr2, align 1
  %add.ptr3 = getelementptr inbounds nuw i8, ptr %at, i64 8
  store i8 33, ptr %add.ptr3, align 1
  %arrayidx.i53.1 = getelementptr inbounds nuw i8, ptr %at, i64 9
  store i8 0, ptr %arrayidx.i53.1, align 1
  %add.ptr4 = getelementptr inbounds nuw i8, ptr %at, i64 10
  %0 = load i32, ptr %record, align 4
  %broadcast.splatinsert = insertelement <4 x i32> poison, i32 %0, i64 0
  %broadcast.splat = shufflevector <4 x i32> %broadcast.splatinsert, <4 x i32> poison, <4 x i32> zeroinitializer
  %1 = lshr <4 x i32> %broadcast.splat, <i32 0, i32 8, i32 16, i32 24>
  %2 = trunc <4 x i32> %1 to <4 x i8>
  store <4 x i8> %2, ptr %add.ptr4, align 1
  %add.ptr5 = getelementptr inbounds nuw i8, ptr %at, i64 14
  %size = getelementptr inbounds nuw i8, ptr %record, i64 4
  %3 = load i32, ptr %size, align 4
  %broadcast.splatinsert103 = insertelement <4 x i32> poison, i32 %3, i64 0
  %broadcast.splat104 = shufflevector <4 x i32> %broadcast.splatinsert103, <4 x i32> poison, <4 x i32> zeroinitializer
  %4 = lshr <4 x i32> %broadcast.splat104, <i32 0, i32 8, i32 16, i32 24>
  %5 = trunc <4 x i32> %4 to <4 x i8>
  store <4 x i8> %5, ptr %add.ptr5, align 1
  %add.ptr6 = getelementptr inbounds nuw i8, ptr %at, i64 18
  %6 = load i32, ptr %size, align 4
  %broadcast.splatinsert112 = insertelement <4 x i32> poison, i32 %6, i64 0
  %broadcast.splat113 = shufflevector <4 x i32> %broadcast.splatinsert112, <4 x i32> poison, <4 x i32> zeroinitializer
  %7 = lshr <4 x i32> %broadcast.splat113, <i32 0, i32 8, i32 16, i32 24>
  %8 = trunc <4 x i32> %7 to <4 x i8>
  store <4 x i8> %8, ptr %add.ptr6, align 1
  %add.ptr8 = getelementptr inbounds nuw i8, ptr %at, i64 22
  %conv = trunc i64 %named to i32
  %add = add i32 %conv, 4
  %conv.i88 = trunc i32 %add to i8
  store i8 %conv.i88, ptr %add.ptr8, align 1
  %shr.i87.1 = lshr i32 %add, 8
  %conv.i88.1 = trunc i32 %shr.i87.1 to i8
  %arrayidx.i89.1 = getelementptr inbounds nuw i8, ptr %at, i64 23
  store i8 %conv.i88.1, ptr %arrayidx.i89.1, align 1
  %add.ptr9 = getelementptr inbounds nuw i8, ptr %at, i64 24
  store i16 0, ptr %add.ptr9, align 1
  ret void
}

; Function Attrs: nofree nounwind optsize
declare dso_local noundef i64 @fwrite(ptr noundef readonly captures(none), i64 noundef, i64 noundef, ptr noundef captures(none)) local_unnamed_addr #5

; Function Attrs: nofree nounwind
declare noundef i32 @puts(ptr noundef readonly captures(none)) local_unnamed_addr #19

; Function Attrs: nofree nounwind
declare noundef i32 @putchar(i32 noundef) local_unnamed_addr #19

; Function Attrs: nofree nounwind
declare noundef i32 @fputc(i32 noundef, ptr noundef captures(none)) local_unnamed_addr #19

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.usub.sat.i64(i64, i64) #20

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.umax.i64(i64, i64) #20

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.umin.i64(i64, i64) #20

attributes #0 = { nounwind optsize "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #3 = { mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read) "no-trapping-math"="true" }
attributes #4 = { optsize "no-trapping-math"="true" }
attributes #5 = { nofree nounwind optsize "no-trapping-math"="true" }
attributes #6 = { mustprogress nocallback nofree nounwind optsize willreturn "no-trapping-math"="true" }
attributes #7 = { nofree nounwind optsize "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #8 = { mustprogress nofree nounwind optsize willreturn allockind("alloc,uninitialized") allocsize(0) memory(inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #9 = { nofree nounwind optsize memory(readwrite, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #10 = { nofree norecurse nounwind optsize "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #11 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #12 = { mustprogress nofree nounwind optsize willreturn allockind("alloc,zeroed") allocsize(0,1) memory(inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #13 = { mustprogress nounwind optsize willreturn allockind("realloc") allocsize(1) memory(argmem: readwrite, inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #14 = { mustprogress nounwind optsize willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #15 = { nofree nounwind optsize memory(write, argmem: read, inaccessiblemem: readwrite, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #16 = { nofree norecurse nounwind optsize memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #17 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #18 = { nofree norecurse nosync nounwind optsize memory(argmem: readwrite) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #19 = { nofree nounwind }
attributes #20 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #21 = { nounwind }
attributes #22 = { nounwind optsize }
attributes #23 = { optsize }
attributes #24 = { optsize allocsize(0) }
attributes #25 = { optsize allocsize(0,1) }
attributes #26 = { optsize allocsize(1) }

!llvm.module.flags = !{!2, !3, !4, !5}

!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !{i32 1, !"wchar_size", i32 2}
!4 = !{i32 8, !"PIC Level", i32 2}
!5 = !{i32 1, !"MaxTLSAlign", i32 65536}
!7 = distinct !{!7, !8}
!8 = !{!"llvm.loop.mustprogress"}
!9 = distinct !{!9, !8}
!10 = distinct !{!10, !8}
!11 = distinct !{!11, !8}
!12 = distinct !{!12, !8}
!13 = distinct !{!13, !8}
!14 = distinct !{!14, !8}
!15 = distinct !{!15, !8}
!16 = distinct !{!16, !8}
!17 = distinct !{!17, !8}
!18 = distinct !{!18, !8}
!19 = distinct !{!19, !8}
!20 = distinct !{!20, !8}
!21 = distinct !{!21, !8}
!22 = distinct !{!22, !8}
!23 = distinct !{!23, !8}
!24 = distinct !{!24, !8}
!25 = distinct !{!25, !8}
!26 = distinct !{!26, !8}
!27 = distinct !{!27, !8}
!28 = distinct !{!28, !8}
!29 = distinct !{!29, !8}
!30 = distinct !{!30, !8}
!31 = distinct !{!31, !8}
!32 = distinct !{!32, !8}
!33 = distinct !{!33, !8}
!34 = distinct !{!34, !8}
!35 = distinct !{!35, !8}
!36 = distinct !{!36, !8}
!37 = distinct !{!37, !8}
!38 = distinct !{!38, !8}
!39 = distinct !{!39, !8}
!40 = distinct !{!40, !8}
!41 = distinct !{!41, !8}
!42 = distinct !{!42, !8}
!43 = distinct !{!43, !8}
!44 = distinct !{!44, !8}
!45 = distinct !{!45, !8}
!46 = distinct !{!46, !8}
!47 = distinct !{!47, !8}
!48 = distinct !{!48, !8}
!49 = distinct !{!49, !8}
!50 = distinct !{!50, !8}
!51 = distinct !{!51, !8}
!52 = distinct !{!52, !8}
!53 = distinct !{!53, !8}
!54 = distinct !{!54, !8}
!55 = distinct !{!55, !8}
!56 = distinct !{!56, !8}
!57 = distinct !{!57, !8}
!58 = distinct !{!58, !8}
!59 = distinct !{!59, !8}
!60 = distinct !{!60, !8}
!61 = distinct !{!61, !8}
!62 = distinct !{!62, !8}
!63 = distinct !{!63, !8}
